package descent.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A program that trains and ends with a line of JSON that has the seconds which that took: as "whole_seconds", as
 * "seconds", or as "train_seconds" and "valid_seconds", which are added.
 *
 * @param command the program and its arguments
 */
record Peer(List<String> command) {
    /** A program as it is typed, its words separated by spaces, and arguments more. */
    static Peer of(String typed, List<String> arguments) {
        List<String> words = new ArrayList<>(List.of(typed.strip().split("\\s+")));
        words.addAll(arguments);
        return new Peer(words);
    }

    /** Runs it. */
    double seconds() {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String last = lastLine(process.getInputStream());
            int status = process.waitFor();
            if (status != 0) {
                throw new IllegalArgumentException(
                        "the peer \"%s\" ended with status %d: %s".formatted(name(), status, last));
            }
            return seconds(last);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "the peer \"%s\" cannot be run: %s".formatted(name(), e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the peer ran", e);
        }
    }

    private String name() {
        return String.join(" ", command);
    }

    private static String lastLine(InputStream output) throws IOException {
        String last = "(no output)";
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                last = line.isBlank() ? last : line;
            }
        }
        return last;
    }

    private double seconds(String line) {
        try {
            JsonObject json = JsonParser.parseString(line).getAsJsonObject();
            JsonElement whole = json.has("whole_seconds") ? json.get("whole_seconds") : json.get("seconds");
            return whole != null
                    ? whole.getAsDouble()
                    : json.get("train_seconds").getAsDouble()
                            + json.get("valid_seconds").getAsDouble();
        } catch (JsonParseException | IllegalStateException | NullPointerException e) {
            throw new IllegalArgumentException(
                    "the peer \"%s\" ended with \"%s\", but its last line must be JSON with \"whole_seconds\""
                            .formatted(name(), line),
                    e);
        }
    }
}
