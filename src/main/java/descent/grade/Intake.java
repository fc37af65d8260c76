package descent.grade;

import descent.data.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Reads submissions: the exercises' files and the helpers beside them, however they are packed and named, and nothing else.
 * Of several copies, one counts.
 */
final class Intake {
    private static final int NAMED = 5;
    private static final int MOST_HELPERS = 32;
    private static final int LARGEST_HELPER = 64 << 10;

    /** The one that counts comes first: what is written before a stub, and what is newer. */
    private static final Comparator<JavaFile> BEST_BY_DATE = Comparator.comparing(JavaFile::isStub)
            .thenComparing(file -> !file.isInItsFolder())
            .thenComparing(Comparator.comparingLong((JavaFile file) -> file.time() / 2_000)
                    .thenComparingInt(JavaFile::copy)
                    .reversed());

    private static final Comparator<JavaFile> BEST = BEST_BY_DATE
            .thenComparingLong(file -> file.path().chars().filter(c -> c == '/').count())
            .thenComparing(JavaFile::path, NaturalOrder.OF_NAMES.reversed());

    private final Unpacked unpacked;
    private final Map<String, byte[]> files = new TreeMap<>();
    private final Map<String, String> rejected = new TreeMap<>();
    private final Set<String> folders = new HashSet<>();
    private final List<String> taken = new ArrayList<>();
    private final List<String> ignored = new ArrayList<>();

    private Intake(Unpacked unpacked) {
        this.unpacked = unpacked;
    }

    /** @throws Rejected if the submission as a whole cannot be accepted */
    static Handed read(Submission submission) throws Rejected {
        Unpacked unpacked;
        try {
            unpacked = Unpacked.of(submission);
        } catch (IOException | RuntimeException e) {
            throw new Rejected("it cannot be read: " + Text.line(String.valueOf(e.getMessage())));
        }
        if (unpacked.java().isEmpty() && !unpacked.refused().isEmpty()) {
            Map.Entry<String, String> first =
                    unpacked.refused().entrySet().iterator().next();
            throw new Rejected("%s: %s".formatted(Text.line(first.getKey(), 100), first.getValue()));
        }
        return new Intake(unpacked).handed();
    }

    private Handed handed() {
        chosen(unpacked.java().stream()
                .filter(file -> file.exercise().isPresent())
                .collect(Collectors.groupingBy(file -> file.exercise().get(), TreeMap::new, Collectors.toList())));
        List<JavaFile> rest = unpacked.java().stream()
                .filter(file -> file.exercise().isEmpty())
                .toList();
        List<JavaFile> helpers = rest.stream().filter(this::helps).toList();
        chosen(helpers.stream().collect(Collectors.groupingBy(JavaFile::name, TreeMap::new, Collectors.toList())));
        boolean exercises = files.keySet().stream().anyMatch(JavaFile.EXPECTED::contains)
                || rejected.keySet().stream().anyMatch(JavaFile.EXPECTED::contains);
        ignore(
                rest.stream()
                        .filter(file -> !helpers.contains(file) && !file.name().equals("package-info.java"))
                        .map(JavaFile::path)
                        .toList(),
                "neither an exercise's nor a helper beside one");
        rejected.keySet().stream()
                .filter(file -> !JavaFile.EXPECTED.contains(file))
                .forEach(file -> ignore(List.of(file), rejected.get(file)));
        unpacked.refused().entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, TreeMap::new, Collectors.mapping(Map.Entry::getKey, Collectors.toList())))
                .forEach((why, names) -> ignore(names, why));
        ignore(unpacked.others(), "no Java: hand in the files that end in .java, alone or in a zip");
        ignore(unpacked.passedOver(), "hidden, history, backup and build folders are passed over");
        if (unpacked.descents() > 0) {
            ignored.add("%d Java files are Descent's own".formatted(unpacked.descents()));
        }
        boolean misfiled = !exercises && !(taken.isEmpty() && ignored.isEmpty());
        return new Handed(files, rejected, new Receipt(digest(), taken, ignored, misfiled, unpacked.modified()));
    }

    private boolean helps(JavaFile file) {
        return file.isHelper()
                && (file.declaresExercise()
                        || folders.contains(file.folder())
                        || file.text().packageName().equals(JavaFile.PACKAGE));
    }

    private void chosen(Map<String, List<JavaFile>> copies) {
        int helpers = 0;
        for (Map.Entry<String, List<JavaFile>> each : copies.entrySet()) {
            String name = each.getKey();
            if (!JavaFile.EXPECTED.contains(name) && ++helpers > MOST_HELPERS) {
                ignore(List.of(name), "there are more than " + MOST_HELPERS + " helpers");
            } else {
                choose(name, each.getValue());
            }
        }
    }

    private void choose(String name, List<JavaFile> copies) {
        List<JavaFile> good = copies.stream()
                .filter(file -> file.problem().isEmpty())
                .sorted(BEST)
                .toList();
        List<JavaFile> bad =
                copies.stream().filter(file -> !file.problem().isEmpty()).toList();
        if (good.isEmpty()) {
            rejected.put(
                    name, bad.get(0).problem() + ": " + Text.line(bad.get(0).path()));
            return;
        }
        bad.forEach(file -> ignore(List.of(file.path()), file.problem()));
        JavaFile best = good.get(0);
        byte[] bytes = best.text().inPackage().bytes();
        if (bytes.length > LARGEST_HELPER && !JavaFile.EXPECTED.contains(name)) {
            rejected.put(name, "it is larger than %d KiB: %s".formatted(LARGEST_HELPER >> 10, Text.line(best.path())));
            return;
        }
        files.put(name, bytes);
        folders.add(best.folder());
        taken.add(taken(name, best));
        ignore(
                good.stream()
                        .skip(1)
                        .filter(file -> !Arrays.equals(file.text().inPackage().bytes(), bytes))
                        .map(JavaFile::path)
                        .toList(),
                "%s from %s counts, %s".formatted(name, Text.line(best.path(), 100), why(best, good)));
    }

    private static String why(JavaFile best, List<JavaFile> all) {
        if (all.stream().skip(1).allMatch(JavaFile::isStub)) {
            return "which is no stub";
        }
        if (all.stream().skip(1).noneMatch(JavaFile::isInItsFolder) && best.isInItsFolder()) {
            return "which is in the right folder";
        }
        return BEST_BY_DATE.compare(best, all.get(1)) < 0 ? "the newest" : "the last by its name, of the same date";
    }

    private static String taken(String name, JavaFile file) {
        List<String> more = new ArrayList<>();
        if (!file.name().equals(name)) {
            more.add("taken as " + name);
        } else if (!JavaFile.EXPECTED.contains(name)) {
            more.add("no exercise of that name: a helper");
        }
        more.addAll(file.text().inPackage().put());
        return Text.line(file.path()) + (more.isEmpty() ? "" : " (" + String.join(", ", more) + ")");
    }

    private void ignore(Collection<String> names, String why) {
        if (!names.isEmpty()) {
            ignored.add(Text.names(names, NAMED) + ": " + why);
        }
    }

    private String digest() {
        List<byte[]> parts = new ArrayList<>();
        files.forEach((name, bytes) -> {
            parts.add((name + '\0' + bytes.length + '\0').getBytes(StandardCharsets.UTF_8));
            parts.add(bytes);
        });
        parts.add(rejected.toString().getBytes(StandardCharsets.UTF_8));
        return Sha256.of(parts.toArray(byte[][]::new));
    }
}
