package descent.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The process that a temporary folder belongs to, as the folder's name tells.
 *
 * @param space the name space that numbers the process: a container has its own
 * @param pid its number there
 * @param start when it started, in the kernel's ticks; 0 where the system does not tell
 */
record Owner(long space, long pid, long start) {
    private static final Pattern NAME = Pattern.compile("descent-(?:grade|worker)-(\\d+)-(\\d+)-(\\d+)-\\d+");
    private static final int START = 20; // of the fields after the command's name, proc(5)

    static Owner of(ProcessHandle process) {
        return new Owner(ownSpace(), process.pid(), start(process.pid()));
    }

    /** Whose folder it is; empty for a folder that is none of ours. */
    static Optional<Owner> of(Path folder) {
        Matcher name = NAME.matcher(folder.getFileName().toString());
        try {
            return name.matches()
                    ? Optional.of(new Owner(number(name.group(1)), number(name.group(2)), number(name.group(3))))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty(); // a number that no process has
        }
    }

    /** A new temporary folder of this process. @param kind "grade" or "worker" */
    static Path newFolder(String kind) throws IOException {
        Owner us = of(ProcessHandle.current());
        return Files.createTempDirectory("descent-%s-%d-%d-%d-".formatted(kind, us.space, us.pid, us.start));
    }

    /** Whether it has certainly ended. */
    boolean gone() {
        return space == ownSpace() && (ProcessHandle.of(pid).isEmpty() || start(pid) != start);
    }

    private static long number(String digits) {
        return Long.parseLong(digits);
    }

    private static long ownSpace() {
        try {
            String link = Files.readSymbolicLink(Path.of("/proc/self/ns/pid")).toString(); // pid:[4026531836]
            return number(link.replaceAll("\\D", ""));
        } catch (IOException | RuntimeException e) {
            return 0;
        }
    }

    private static long start(long pid) {
        try {
            String status = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return number(status.substring(status.lastIndexOf(')') + 2).split(" ")[START - 1]);
        } catch (IOException | RuntimeException e) {
            return 0;
        }
    }
}
