package descent.grade;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Ends what has crept out of a process group, where no sandbox does: by the user, if each process has its own, else by
 * its environment, which a process can change. Deletes that user's files, too.
 */
final class Survivors {
    private static final int ROUNDS = 20;
    private static final List<String> PUBLIC = List.of("/tmp", "/var/tmp", "/dev/shm");

    private Survivors() {}

    static void end(Sandbox.Place place) {
        for (int round = 0; round < ROUNDS; round++) {
            List<ProcessHandle> left = ProcessHandle.allProcesses()
                    .filter(process -> belongs(process, place))
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

    private static boolean belongs(ProcessHandle process, Sandbox.Place place) {
        Path folder = Path.of("/proc", Long.toString(process.pid()));
        try {
            if (Tools.root()) {
                // the name of a process is in there, and need not be text
                return Files.readAllLines(folder.resolve("status"), StandardCharsets.ISO_8859_1).stream()
                        .anyMatch(line -> line.matches("Uid:\\s+" + place.user() + "\\b.*"));
            }
            String environment = new String(Files.readAllBytes(folder.resolve("environ")), StandardCharsets.ISO_8859_1);
            return environment.contains("DESCENT_WORKER=" + place.folder());
        } catch (IOException e) {
            return false; // it ended meanwhile, or is somebody else's
        }
    }

    private static void deleteFilesOf(int user, Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Object owner = Files.getAttribute(file, "unix:uid", java.nio.file.LinkOption.NOFOLLOW_LINKS);
                if (owner.equals(user)) {
                    Folders.delete(file);
                }
            }
        } catch (IOException | UnsupportedOperationException e) {
            // the folder does not exist here, or a file is gone already
            return;
        }
    }
}
