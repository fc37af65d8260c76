package descent.grade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Ends what has crept out of a process group, where no sandbox does: by the user, if each process has its own, else by
 * its environment, which a process can change, by a limit that it inherits and cannot raise, and by the pipes that it
 * holds, for which a grader would wait. Deletes that user's files and System V memory, semaphores and queues, too.
 */
record Survivors(Sandbox.Place place, Set<String> pipes) {
    private static final int ROUNDS = 20;
    private static final List<String> PUBLIC = Stream.of(
                    "/tmp", "/var/tmp", "/dev/shm", "/dev/mqueue", "/run", "/run/lock", "/var/spool", "/var/var")
            .filter(folder -> Files.isDirectory(Path.of(folder)))
            .toList();

    /** A limit that no Linux keeps, but hands on; far above what anybody has set. */
    private static final long MARK = 1L << 50;

    private static final int SECONDS = 20;

    /** The option of prlimit that marks a process and all that it ever starts. */
    static String mark(Sandbox.Place place) {
        return "--rss=" + marked(place);
    }

    private static long marked(Sandbox.Place place) {
        return MARK + ((place.folder().hashCode() & 0xffffffffL) << 12);
    }

    /** The pipes that a process writes to, as the system names them; none where it does not. */
    static Set<String> pipes(Process process) {
        Path files = Path.of("/proc", Long.toString(process.pid()), "fd");
        return Stream.of("1", "2")
                .map(number -> link(files.resolve(number)))
                .filter(link -> link.startsWith("pipe:"))
                .collect(Collectors.toSet());
    }

    void end() {
        for (int round = 0; round < ROUNDS; round++) {
            List<ProcessHandle> left = ProcessHandle.allProcesses()
                    .filter(process -> process.pid() != ProcessHandle.current().pid())
                    .filter(this::isOurs)
                    .toList();
            if (left.isEmpty()) {
                break;
            }
            left.forEach(ProcessHandle::destroyForcibly);
        }
        if (Tools.root()) {
            deleteFiles();
            SharedObjects.remove(row -> row.isOf(place.user()));
        }
    }

    private boolean isOurs(ProcessHandle process) {
        Path folder = Path.of("/proc", Long.toString(process.pid()));
        try {
            if (Tools.root()) {
                // the name of a process is in there, and need not be text
                return Files.readAllLines(folder.resolve("status"), StandardCharsets.ISO_8859_1).stream()
                        .anyMatch(line -> line.matches("Uid:\\s+" + place.user() + "\\b.*"));
            }
            String environment = new String(Files.readAllBytes(folder.resolve("environ")), StandardCharsets.ISO_8859_1);
            return environment.contains("DESCENT_WORKER=" + place.folder())
                    || Files.readString(folder.resolve("limits"), StandardCharsets.ISO_8859_1)
                            .contains(" " + marked(place) + " ")
                    || holdsAPipe(folder.resolve("fd"));
        } catch (IOException e) {
            return false; // it ended meanwhile, or is somebody else's
        }
    }

    private boolean holdsAPipe(Path files) throws IOException {
        try (Stream<Path> all = Files.list(files)) {
            return all.anyMatch(file -> pipes.contains(link(file)));
        } catch (UncheckedIOException e) {
            return false; // it ended meanwhile
        }
    }

    private static String link(Path file) {
        try {
            return Files.readSymbolicLink(file).toString();
        } catch (IOException e) {
            return ""; // it is closed, or this is not Linux
        }
    }

    private void deleteFiles() {
        List<String> command = new ArrayList<>(List.of(Tools.path("find")));
        command.addAll(PUBLIC);
        command.addAll(
                List.of("-xdev", "-depth", "-user", Integer.toString(place.user()), "-exec", "rm", "-rf", "{}", ";"));
        Tools.run(command, SECONDS);
    }
}
