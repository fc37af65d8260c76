package descent.grade.batch;

import descent.grade.NaturalOrder;
import descent.grade.PathText;
import descent.grade.Sender;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The submissions in a folder, in the order in which people list names.
 *
 * @param all each child, or all children that a platform has named after one student; hidden ones are left out
 * @param ignored what was left out, for the instructor
 */
public record Submissions(List<Submission> all, List<String> ignored) {
    private static final Set<String> NOBODYS =
            Set.of("index.html", "grades.csv", "grades.xls", "desktop.ini", "thumbs.db");
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
        GradescopeMetadata metadata = GradescopeMetadata.in(folder);
        Map<String, List<UploadName>> senders = new LinkedHashMap<>();
        List<String> ignored = new ArrayList<>();
        for (Path child : sorted(folder)) {
            String name = PathText.name(child);
            if (name.startsWith(".")) {
                ignored.add("%s was ignored: its name begins with a dot".formatted(shown(child)));
            } else if (NOBODYS.contains(name.toLowerCase(Locale.ROOT)) && Files.isRegularFile(child)) {
                ignored.add("%s was ignored: it is a platform's or a system's".formatted(shown(child)));
            } else if (!name.equals(GradescopeMetadata.FILE)) {
                UploadName found = metadata.named(UploadName.of(child));
                senders.computeIfAbsent(found.key(), key -> new ArrayList<>()).add(found);
            }
        }
        if (senders.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s has no submissions: it needs a folder or an archive for each".formatted(folder));
        }
        return new Submissions(named(List.copyOf(senders.values())), ignored);
    }

    private static void requireClass(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(
                    "%s is not a folder: give the folder that has a folder or archive for each submission"
                            .formatted(folder));
        }
        if (Files.isDirectory(folder.resolve("exercises/descent/exercises"))) {
            throw new IllegalArgumentException(
                    "%s is a submission itself: give the folder above it, or --single".formatted(folder));
        }
    }

    /** A folder, an archive or a Java file that is a submission itself. @throws IllegalArgumentException if it is none */
    public static Submissions single(Path path) {
        Path real = path.toAbsolutePath().normalize();
        boolean there = Files.isDirectory(real, LinkOption.NOFOLLOW_LINKS)
                || Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS);
        if (!there) {
            throw new IllegalArgumentException("%s is neither a folder nor a file".formatted(path));
        }
        return new Submissions(named(List.of(List.of(UploadName.plain(real)))), List.of());
    }

    /** The names. */
    public List<String> names() {
        return all.stream().map(Submission::name).toList();
    }

    private static List<Path> sorted(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted(Comparator.comparing(PathText::name, NaturalOrder.OF_NAMES))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list %s: %s".formatted(folder, e.getMessage()), e);
        }
    }

    /** One goes by the student's name, unless that is taken; then by all of the first part's. */
    private static List<Submission> named(List<List<UploadName>> groups) {
        Set<String> taken = new HashSet<>();
        groups.stream().filter(group -> group.get(0).isWhole()).forEach(group -> taken.add(full(group)));
        List<Submission> named = new ArrayList<>();
        Set<String> given = new HashSet<>();
        for (List<UploadName> group : groups) {
            UploadName first = group.get(0);
            boolean own = first.sender().student().equals(full(group));
            String name = taken.contains(first.sender().student()) && !own
                    ? full(group)
                    : first.sender().student();
            String again = given.contains(name) ? full(group) : name;
            name = again;
            for (int i = 2; !given.add(name); i++) {
                name = again + " (" + i + ")"; // names that are no text in this locale may look the same
            }
            named.add(new Submission(
                    name, sender(group), group.stream().map(UploadName::part).toList()));
        }
        return named;
    }

    private static Sender sender(List<UploadName> group) {
        Sender first = group.get(0).sender();
        boolean late = group.stream().anyMatch(each -> each.sender().late());
        return new Sender(first.student(), first.id(), first.submitted(), late);
    }

    private static String full(List<UploadName> group) {
        return PathText.name(group.get(0).part().path());
    }

    private static String shown(Path path) {
        return Text.name(PathText.name(path), LONGEST_NAME);
    }
}
