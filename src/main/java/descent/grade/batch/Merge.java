package descent.grade.batch;

import descent.grade.NaturalOrder;
import descent.grade.Text;
import descent.shard.Shard;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The results of several shards, put together.
 *
 * @param run the run as if it had graded the whole class
 * @param grades in the class's order
 * @param missing the submissions that no shard has a grade of
 */
public record Merge(RunInfo run, List<StoredGrade> grades, List<String> missing) {
    private static final int SHOWN = 20;
    private static final int LONGEST_VALUE = 20;

    public Merge {
        grades = List.copyOf(grades);
        missing = List.copyOf(missing);
    }

    /**
     * Reads the results of shards.
     *
     * @param folders one for each
     * @throws IllegalArgumentException if one has no results, if they do not belong together, or if two have a grade of the
     *     same submission
     */
    public static Merge of(List<Path> folders) {
        Map<Path, RunInfo> runs = new LinkedHashMap<>();
        for (Path folder : folders) {
            RunInfo run = RunInfo.read(folder)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "%s has no run.json: it is not a folder that grade wrote".formatted(folder)));
            if (runs.put(folder.toAbsolutePath().normalize(), run) != null) {
                throw new IllegalArgumentException("%s is named twice: name each folder once".formatted(folder));
            }
        }
        requireTheSame(runs);
        return merged(runs);
    }

    /** What to tell the instructor of what is missing; empty if nothing is. */
    public List<String> notes() {
        return missing.isEmpty()
                ? List.of()
                : List.of("%d of %d submissions are missing, grade their shards: %s"
                        .formatted(missing.size(), run.submissions().size(), Text.names(missing, SHOWN)));
    }

    private static void requireTheSame(Map<Path, RunInfo> runs) {
        Map.Entry<Path, RunInfo> first = runs.entrySet().iterator().next();
        runs.forEach((folder, run) -> {
            difference(first.getValue(), run).ifPresent(what -> {
                throw new IllegalArgumentException("%s and %s do not belong together: %s"
                        .formatted(first.getKey().getFileName(), folder.getFileName(), what));
            });
        });
    }

    private static Optional<String> difference(RunInfo one, RunInfo other) {
        Map<String, List<Object>> both = new LinkedHashMap<>();
        both.put("seed", List.of(one.basis().seed(), other.basis().seed()));
        both.put(
                "version of Descent",
                List.of(one.basis().version(), other.basis().version()));
        both.put(
                "SHA-256 of the course",
                List.of(one.basis().course(), other.basis().course()));
        both.put(
                "SHA-256 of specs and grader",
                List.of(one.basis().code(), other.basis().code()));
        both.put("number of shards", List.of(one.shard().count(), other.shard().count()));
        return both.entrySet().stream()
                .filter(each -> !each.getValue().get(0).equals(each.getValue().get(1)))
                .map(each -> "the %s is %s in one and %s in the other"
                        .formatted(
                                each.getKey(),
                                beginning(each.getValue().get(0)),
                                beginning(each.getValue().get(1))))
                .findFirst();
    }

    /** A digest is told from another by far less than all of it. */
    private static String beginning(Object value) {
        String text = value.toString();
        return text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) + "…" : text;
    }

    private static Merge merged(Map<Path, RunInfo> runs) {
        Collection<String> names = new TreeSet<>(NaturalOrder.OF_NAMES);
        runs.values().forEach(run -> names.addAll(run.submissions()));
        Map<String, StoredGrade> found = new LinkedHashMap<>();
        List<String> duplicates = new ArrayList<>();
        runs.forEach((folder, run) -> run.part()
                .forEach(name -> new GradeStore(folder)
                        .find(name)
                        .filter(stored -> stored.basis().equals(run.basis()))
                        .filter(stored -> found.put(name, stored) != null)
                        .ifPresent(stored -> duplicates.add(name))));
        if (!duplicates.isEmpty()) {
            throw new IllegalArgumentException("more than one folder has a grade of %s: name each shard once"
                    .formatted(Text.names(duplicates, SHOWN)));
        }
        Basis basis = runs.values().iterator().next().basis();
        return new Merge(
                new RunInfo(basis, Shard.WHOLE, List.copyOf(names)),
                names.stream().filter(found::containsKey).map(found::get).toList(),
                names.stream().filter(name -> !found.containsKey(name)).toList());
    }
}
