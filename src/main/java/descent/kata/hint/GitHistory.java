package descent.kata.hint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What Git remembers of a file: where a clone keeps the stubs, for the file itself is the student's to change.
 *
 * @param folder the project's
 */
record GitHistory(Path folder) {
    private static final int PATIENCE_SECONDS = 20;

    /**
     * The youngest version in which the file was a stub; empty where there is no Git, no repository or no such version.
     *
     * @param file from the project's folder, with {@code /}
     */
    Optional<String> stub(String file) {
        return git("log", "--format=%H", "--", file).stream()
                .flatMap(String::lines)
                .flatMap(commit -> git("show", commit + ":./" + file).stream())
                .filter(text -> Stub.read(text).filter(Stub::untouched).isPresent())
                .findFirst();
    }

    private Optional<String> git(String... arguments) {
        List<String> command =
                Stream.concat(Stream.of("git"), Stream.of(arguments)).toList();
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toAbsolutePath().toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            boolean well = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
            return well ? Optional.of(said) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // no Git on this machine
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while Git was asked", e);
        }
    }
}
