package descent.grade;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/** Temporary folders. */
final class TemporaryFolders {
    private static final int MOST_SECONDS = 30;

    private TemporaryFolders() {}

    /** Deletes a folder and all that is in it; links are deleted, not followed. What cannot be deleted stays. */
    static void delete(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, IOException problem) throws IOException {
                    Files.deleteIfExists(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            deleteWithTools(folder);
        }
    }

    /** What Java cannot reach: paths longer than the system takes, and folders that their owner has locked. */
    private static void deleteWithTools(Path folder) {
        Tools.run(
                List.of(Tools.path("sh"), "-c", "chmod -R u+rwx \"$0\"; rm -rf \"$0\"", folder.toString()),
                MOST_SECONDS);
    }
}
