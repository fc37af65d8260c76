package descent.grade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What graders that were killed have left behind, for they could not tidy up: folders, and students' processes. */
final class Leftovers {
    private Leftovers() {}

    /** Removes it from where our own folder is; what belongs to a living grader or to somebody else stays. */
    static void removeBeside(Path ours) {
        try (Stream<Path> all = Files.list(ours.getParent())) {
            List<Path> folders = all.filter(Leftovers::isFolder)
                    .filter(folder -> Owner.of(folder).isPresent())
                    .toList();
            for (Path folder : folders) {
                if (isLeft(folder)) {
                    remove(folder, ours, folders);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            return; // it stays, which harms nobody
        }
    }

    private static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isLeft(Path folder) {
        return Owner.of(folder).filter(Owner::gone).isPresent();
    }

    /** A student's process may live on in its folder: it ends first, so that nobody moves what is being deleted. */
    private static void remove(Path folder, Path ours, List<Path> all) throws IOException {
        boolean own = Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(ours));
        int user = Tools.root() ? user(folder) : 0;
        boolean students = Tools.root() ? Users.has(user) && !isAtWork(user, all) : own;
        if (students) {
            new Survivors(new Sandbox.Place(folder, user), Set.of()).end();
        }
        if (students || own) {
            TemporaryFolders.delete(folder);
        }
    }

    /** Users are given out by chance: a living grader may have the same one. */
    private static boolean isAtWork(int user, List<Path> all) throws IOException {
        for (Path folder : all) {
            if (!isLeft(folder) && isFolder(folder) && user(folder) == user) {
                return true;
            }
        }
        return false;
    }

    private static int user(Path folder) throws IOException {
        return (int) Files.getAttribute(folder, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    }
}
