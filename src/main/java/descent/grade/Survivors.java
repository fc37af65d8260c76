package descent.grade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Ends what has crept out of a process group, where no sandbox does: by the user, if each process has its own, else by
 * its environment, which a process can change, and by the pipes that it holds, for which a grader would wait. Deletes
 * that user's files, too.
 */
record Survivors(Sandbox.Place place, Set<String> pipes) {
    private static final int ROUNDS = 20;
    private static final List<String> PUBLIC = List.of("/tmp", "/var/tmp", "/dev/shm");

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
            PUBLIC.forEach(folder -> deleteFilesOf(place.user(), Path.of(folder)));
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
            return environment.contains("DESCENT_WORKER=" + place.folder()) || holdsAPipe(folder.resolve("fd"));
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

    private static void deleteFilesOf(int user, Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Object owner = Files.getAttribute(file, "unix:uid", java.nio.file.LinkOption.NOFOLLOW_LINKS);
                if (owner.equals(user)) {
                    TemporaryFolders.delete(file);
                }
            }
        } catch (IOException | UnsupportedOperationException e) {
            // the folder does not exist here, or a file is gone already
            return;
        }
    }
}
