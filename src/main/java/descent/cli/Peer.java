package descent.cli;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program that does the same work as {@code run mnist}. Its last line of output must be a JSON object with the seconds
 * that the whole took under "whole_seconds".
 *
 * @param command the program and its arguments, separated by spaces
 */
record Peer(String command) {
    /** Runs it on the data in {@code folder}, which becomes its last argument. */
    double seconds(Path folder) {
        List<String> words = new ArrayList<>(List.of(command.strip().split("\\s+")));
        words.add(folder.toString());
        try {
            Process process =
                    new ProcessBuilder(words).redirectErrorStream(true).start();
            String last = lastLine(process.getInputStream());
            int status = process.waitFor();
            if (status != 0) {
                throw new IllegalArgumentException(
                        "the peer \"%s\" ended with status %d: %s".formatted(command, status, last));
            }
            return whole(last);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "the peer \"%s\" cannot be run: %s".formatted(command, e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the peer ran", e);
        }
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

    private double whole(String line) {
        try {
            JsonObject json = JsonParser.parseString(line).getAsJsonObject();
            return json.get("whole_seconds").getAsDouble();
        } catch (JsonParseException | IllegalStateException | NullPointerException e) {
            throw new IllegalArgumentException(
                    "the peer \"%s\" ended with \"%s\", but its last line must be JSON with \"whole_seconds\""
                            .formatted(command, line),
                    e);
        }
    }
}
