package descent.grade;

import java.nio.file.Path;
import java.text.Normalizer;

/**
 * Paths as people write them: in UTF-8, whatever the locale holds ({@code LC_ALL=C} makes a ? of every other letter), and
 * with each accent on its letter, which macOS takes apart.
 */
public final class PathText {
    private PathText() {}

    /** The last part of a path. */
    public static String name(Path path) {
        String whole = text(path);
        return whole.substring(whole.lastIndexOf('/') + 1);
    }

    /** A path below another one, with slashes. */
    static String relative(Path root, Path path) {
        String whole = text(path);
        return whole.substring(Math.min(whole.length(), text(root).length() + 1));
    }

    /** A path's address has its bytes, and not what the locale makes of them. */
    private static String text(Path path) {
        String whole =
                Normalizer.normalize(path.toAbsolutePath().normalize().toUri().getPath(), Normalizer.Form.NFC);
        return whole.endsWith("/") ? whole.substring(0, whole.length() - 1) : whole;
    }
}
