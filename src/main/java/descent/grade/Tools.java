package descent.grade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The system's programs that build walls, where they are installed. */
final class Tools {
    private static final List<String> FOLDERS = List.of("/usr/bin", "/bin", "/usr/sbin", "/sbin", "/usr/local/bin");

    /** Open files: ND4J's jars and libraries need some sixty. */
    private static final int FILES = 256;

    /** Seconds: the watchdog comes before the kernel. */
    private static final int SPARE = 60;

    private static final int LARGEST_FILE = 16 << 20;

    /** What the JVM reserves without using it. */
    private static final long RESERVED = 1L << 30;

    private static final Map<String, String> HELP = new ConcurrentHashMap<>();
    private static final boolean ROOT = asked();

    private Tools() {}

    /** The program's path; the bare name if it is not installed, so that running it fails. */
    static String path(String name) {
        return FOLDERS.stream()
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElse(name);
    }

    static boolean installed(String name) {
        return path(name).startsWith("/");
    }

    /** Whether a program's help names an option: older versions lack some. */
    static boolean knows(String name, String option) {
        return HELP.computeIfAbsent(name, Tools::help).contains(option);
    }

    private static String help(String name) {
        try {
            Process asked = new ProcessBuilder(path(name), "--help")
                    .redirectErrorStream(true)
                    .start();
            return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return ""; // not installed: it knows nothing
        }
    }

    /** Runs a command to its end, if that comes soon; says nothing. @return whether it did what it should */
    static boolean run(List<String> command, int seconds) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor(seconds, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
        } catch (IOException e) {
            return false; // it is not installed
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    /** Whether we are root, whatever that user is called, and must not be inside. */
    static boolean root() {
        return ROOT;
    }

    private static boolean asked() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"), StandardCharsets.ISO_8859_1)) {
            return lines.anyMatch(line -> line.matches("Uid:\\s+\\d+\\s+0\\s.*"));
        } catch (IOException e) {
            return "root".equals(System.getProperty("user.name")); // this is not Linux
        }
    }

    /** As another user, who owns nothing; nothing if we are nobody special. */
    static List<String> asUser(int user) {
        return root()
                ? List.of(
                        path("setpriv"),
                        "--reuid=" + user,
                        "--regid=" + user,
                        "--clear-groups",
                        "--no-new-privs",
                        "--inh-caps=-all")
                : List.of();
    }

    /** Gives a folder to a user, where we may. */
    static void own(Path folder, int user) {
        if (root()) {
            try {
                Files.setAttribute(folder, "unix:uid", user);
            } catch (IOException e) {
                throw new UncheckedIOException(folder + " cannot change hands", e);
            }
        }
    }

    /** Limits that the kernel keeps. A process limit works inside a user namespace and for a user of its own only. */
    static List<String> limited(Limits limits, Stream<String> more) {
        List<String> command = new ArrayList<>(List.of(
                path("prlimit"),
                "--core=0",
                "--nofile=" + FILES,
                "--fsize=" + LARGEST_FILE,
                "--data=" + (((long) limits.memoryMegabytes() << 20) + RESERVED),
                "--cpu=" + (limits.submission().toSeconds() + SPARE)));
        more.forEach(command::add);
        return command;
    }
}
