package descent.grade.deploy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Runs scripts as a scheduler would. */
public final class Shell {
    /** How a script ended, and all that it printed. */
    public record Run(int status, String output) {}

    private Shell() {}

    public static boolean isHere() {
        return Files.isExecutable(Path.of("/bin/bash"));
    }

    /** Runs {@code bash ARGUMENTS} with these variables beside the usual ones. */
    public static Run bash(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 1];
        command[0] = "/bin/bash";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }

    /** Puts a script where a program is expected. */
    public static Path program(Path file, String script) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/bash\n" + script);
        if (!file.toFile().setExecutable(true)) {
            throw new IOException("cannot make executable: " + file);
        }
        return file;
    }
}
