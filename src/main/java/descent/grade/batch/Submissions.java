package descent.grade.batch;

import descent.grade.Submission;
import descent.grade.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The submissions in a folder, in the order in which people list names.
 *
 * @param all each child that is a folder or a zip file; hidden ones are left out
 * @param ignored what the other children are, for the instructor
 */
public record Submissions(List<Submission> all, List<String> ignored) {
    private static final String ZIP = ".zip";
    private static final int LONGEST_NAME = 100;

    public Submissions {
        all = List.copyOf(all);
        ignored = List.copyOf(ignored);
    }

    /**
     * Looks into a folder.
     *
     * @throws IllegalArgumentException if it is no folder or has no submission
     * @throws UncheckedIOException if it cannot be read
     */
    public static Submissions in(Path folder) {
        requireClass(folder);
        List<Path> found = new ArrayList<>();
        List<String> ignored = new ArrayList<>();
        for (Path child : sorted(folder)) {
            if (isHidden(child)) {
                if (isSubmission(child)) {
                    ignored.add("%s was ignored: its name begins with a dot".formatted(shown(child)));
                }
            } else if (isSubmission(child)) {
                found.add(child);
            } else {
                ignored.add("%s was ignored: it is neither a folder nor a zip file".formatted(shown(child)));
            }
        }
        if (found.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s has no submissions: it needs a folder or a zip file for each".formatted(folder));
        }
        return new Submissions(named(found), ignored);
    }

    private static void requireClass(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(
                    "%s is not a folder: give the folder that has a folder or zip file for each submission"
                            .formatted(folder));
        }
        if (Files.isDirectory(folder.resolve("exercises/descent/exercises"))) {
            throw new IllegalArgumentException(
                    "%s is a submission itself: give the folder above it, or --single".formatted(folder));
        }
    }

    /** A folder or a zip file that is a submission itself. @throws IllegalArgumentException if it is neither */
    public static Submissions single(Path path) {
        Path real = path.toAbsolutePath().normalize();
        if (!isSubmission(real)) {
            throw new IllegalArgumentException("%s is neither a folder nor a zip file".formatted(path));
        }
        return new Submissions(named(List.of(real)), List.of());
    }

    /** The names. */
    public List<String> names() {
        return all.stream().map(Submission::name).toList();
    }

    private static boolean isHidden(Path child) {
        return name(child).startsWith(".");
    }

    private static List<Path> sorted(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted(Comparator.comparing(Submissions::name, NaturalOrder.OF_NAMES))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list %s: %s".formatted(folder, e.getMessage()), e);
        }
    }

    /** Links are no submissions: who knows where they lead. */
    private static boolean isSubmission(Path child) {
        return Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)
                || isZip(child) && Files.isRegularFile(child, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isZip(Path child) {
        return name(child).toLowerCase(Locale.ROOT).endsWith(ZIP);
    }

    /** A zip goes by its name without the ending, unless that is taken. */
    private static List<Submission> named(List<Path> paths) {
        Set<String> taken = new HashSet<>();
        paths.stream().map(Submissions::name).forEach(taken::add);
        List<Submission> named = new ArrayList<>();
        Set<String> given = new HashSet<>();
        for (Path path : paths) {
            String full = name(path);
            String stem = isZip(path) ? full.substring(0, full.length() - ZIP.length()) : full;
            String name = taken.contains(stem) ? full : stem;
            for (int i = 2; !given.add(name); i++) {
                name = full + " (" + i + ")"; // Names that are no text in this locale may look the same.
            }
            named.add(new Submission(name, unwrapped(path)));
        }
        return named;
    }

    /** Moodle hands out a folder for each student, with the zip file inside that the student uploaded. */
    private static Path unwrapped(Path path) {
        if (!Files.isReadable(path) || !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            return path;
        }
        List<Path> children =
                sorted(path).stream().filter(child -> !isHidden(child)).toList();
        boolean wrapped = children.size() == 1
                && isZip(children.get(0))
                && Files.isRegularFile(children.get(0), LinkOption.NOFOLLOW_LINKS);
        return wrapped ? children.get(0) : path;
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }

    private static String shown(Path path) {
        return Text.name(name(path), LONGEST_NAME);
    }
}
