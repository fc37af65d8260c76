package descent.kata;

import descent.kata.Verdict.Status;
import descent.student.Compiled;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Verdicts as a student reads them: what, where, and what to do next. */
public final class VerdictReport {
    private static final int OTHERS = 3;

    /** A terminal has 24 lines; a table's head and what stands below a report need some of them. */
    private static final int SCREEN = 20;

    private static final int LEAST_ROWS = 2;
    private static final int PRINTED = 8;

    private VerdictReport() {}

    /** At most 25 lines for {@code mvn test}; none for an exercise that is right. */
    public static List<String> of(Verdict verdict) {
        String again = "mvn -q test -Dexercise=" + verdict.exercise().id();
        return verdict.status() == Status.NOT_STARTED
                ? of(verdict, "Then run     " + again)
                : of(verdict, "Try again  " + again);
    }

    /**
     * As {@link #of(Verdict)}, where it is not Maven that checks.
     *
     * @param next what to do when the file was changed
     */
    public static List<String> of(Verdict verdict, String next) {
        return switch (verdict.status()) {
            case PASS -> List.of();
            case NOT_STARTED -> notStarted(verdict.exercise(), next);
            case TIMEOUT -> late(verdict);
            case CRASHED -> crashed(verdict.exercise());
            case COMPILE_ERROR -> verdict.failures().get(0).lines();
            case FAIL -> wrong(verdict, next);
        };
    }

    /** What an exercise that is right has to show: what to notice, and where the rule goes. */
    public static List<String> right(Verdict verdict) {
        List<String> lines = new ArrayList<>();
        lines.add(verdict.exercise() + " is right: all " + verdict.properties() + " properties hold.");
        String notice = LessonFile.named(verdict.exercise().name()).notice();
        if (!notice.isEmpty()) {
            lines.add("");
            lines.addAll(Lines.folded("  " + notice));
        }
        verdict.path().ifPresent(path -> {
            lines.add("");
            lines.addAll(labelled("given", path.given()));
            lines.addAll(path.lines(TraceTable.MOST));
        });
        return lines;
    }

    /** The verdict on an exercise that has no classes, if that is so. @param compiled what became of all it uses */
    public static Optional<Verdict> refused(Exercise exercise, Compiled compiled) {
        return compiled.problem(exercise.name()).map(why -> {
            List<String> lines = new ArrayList<>(titled(exercise, "does not compile"));
            Exercise.all().stream()
                    .filter(used -> isMissing(used, why, compiled))
                    .forEach(used -> lines.add("  it uses " + used.name() + ", which is not among the files"));
            why.forEach(line -> lines.add(line.isEmpty() ? "" : "  " + Invocation.spelledOut(line)));
            return Verdict.of(exercise, Status.COMPILE_ERROR, new Failure("compile", "", lines));
        });
    }

    /** javac knows no better than that it cannot find a symbol. */
    private static boolean isMissing(Exercise used, List<String> why, Compiled compiled) {
        String symbol = "  symbol: +(class|variable) " + used.name();
        return compiled.fileOf(used.name()).isEmpty() && why.stream().anyMatch(line -> line.matches(symbol));
    }

    /**
     * The verdict on an exercise that was given up.
     *
     * @param slow whether no single call took long
     * @param facts what is known of what it was doing, in sentences
     */
    public static Verdict late(Exercise exercise, Duration deadline, boolean slow, List<String> facts) {
        String what = slow
                ? "takes too long: it was not through in %d s, though no single call took long"
                : "did not return in %d s";
        return Verdict.of(exercise, Status.TIMEOUT, new Failure(what.formatted(deadline.toSeconds()), "", facts));
    }

    /** The line that ends every run, for example "3 of 18 done, 1 red: 04 Momentum". */
    public static String progress(List<Verdict> verdicts) {
        long done = verdicts.stream()
                .filter(verdict -> verdict.status() == Status.PASS)
                .count();
        String red = verdicts.stream()
                .filter(Verdict::red)
                .map(v -> v.exercise().toString())
                .collect(Collectors.joining(", "));
        long reds = verdicts.stream().filter(Verdict::red).count();
        return done + " of " + verdicts.size() + " done" + (reds == 0 ? "" : ", " + reds + " red: " + red);
    }

    /**
     * The lines that end a run of all exercises of which one was shown: how far the student is, and how many more are red.
     *
     * @param alone what to type to see one of those, with %s for its number
     */
    public static List<String> summary(List<Verdict> verdicts, String alone) {
        List<String> lines = new ArrayList<>(Lines.folded(progress(verdicts)));
        List<Verdict> more = verdicts.stream().filter(Verdict::red).skip(1).toList();
        if (!more.isEmpty()) {
            lines.add("%d more %s red. The next:  %s"
                    .formatted(
                            more.size(),
                            more.size() == 1 ? "is" : "are",
                            alone.formatted(more.get(0).exercise().id())));
        }
        return lines;
    }

    /** The beginning of what a student's code printed, ready to be shown; nothing if nothing was printed. */
    public static List<String> excerpt(Verdict verdict, List<String> printed) {
        List<String> lines = new ArrayList<>();
        if (!printed.isEmpty()) {
            boolean example = verdict.failures().stream()
                    .anyMatch(failure -> failure.trial().isPresent());
            lines.add("  Your code printed" + (example ? ", in this example" : ""));
            printed.stream().limit(PRINTED).forEach(line -> lines.add("  │ " + line));
        }
        if (printed.size() > PRINTED) {
            lines.add("  … and more");
        }
        return lines;
    }

    private static List<String> notStarted(Exercise exercise, String next) {
        return List.of(
                exercise + " is not started yet.",
                "",
                "  " + exercise.formula(),
                "",
                "  Write it in  " + exercise.file(),
                "  " + next);
    }

    private static List<String> late(Verdict verdict) {
        Failure why = verdict.failures().get(0);
        List<String> lines = new ArrayList<>(Lines.folded(verdict.exercise() + " " + why.property() + "."));
        lines.add("");
        lines.add("  " + verdict.exercise().file());
        why.lines().forEach(line -> lines.addAll(Lines.folded("  " + line)));
        return lines;
    }

    private static List<String> crashed(Exercise exercise) {
        return List.of(
                exercise + " ended the whole Java process instead of returning: System.exit does that.",
                "",
                "  " + exercise.file());
    }

    private static List<String> wrong(Verdict verdict, String next) {
        Failure first = verdict.failures().get(0);
        List<String> lines = new ArrayList<>();
        if (first.property().isEmpty()) {
            lines.addAll(titled(verdict.exercise(), "cannot be checked"));
            first.lines().forEach(line -> lines.add("  " + line));
            return lines;
        }
        lines.addAll(titled(verdict.exercise(), "is not right yet"));
        lines.addAll(Lines.folded("  " + verdict.exercise().formula()));
        lines.add("");
        lines.addAll(labelled("It must", first.property()));
        lines.addAll(labelled("given", first.input()));
        lines.add("");
        first.lines().forEach(line -> lines.addAll(labelled("", line)));
        lines.add("");
        int at = lines.size();
        verdict.diagnosis().ifPresent(diagnosis -> {
            lines.addAll(Lines.folded("  " + diagnosis.words()));
            lines.addAll(Lines.folded("  " + diagnosis.hint()));
            lines.add("");
        });
        lines.addAll(labelled("", others(verdict)));
        lines.add("  " + next);
        first.table().ifPresent(table -> {
            lines.add(at, "");
            lines.addAll(at, table.lines(Math.max(LEAST_ROWS, SCREEN - lines.size())));
        });
        return lines;
    }

    private static List<String> titled(Exercise exercise, String what) {
        String title = "%s %s.".formatted(exercise, what);
        String file = "  " + exercise.file();
        return title.length() + file.length() > Lines.WIDTH ? List.of(title, file, "") : List.of(title + file, "");
    }

    private static String others(Verdict verdict) {
        int broken = verdict.failures().size();
        if (verdict.properties() == 0) {
            return "The other properties are being checked.";
        }
        String holding = "%d of %d properties hold".formatted(verdict.properties() - broken, verdict.properties());
        List<String> also = verdict.diagnosis().isPresent() ? List.of() : independent(verdict.failures());
        return also.isEmpty()
                ? holding + "."
                : holding + ". Also broken: it must " + String.join("; it must ", also) + ".";
    }

    /** What is no consequence of the first failure. */
    private static List<String> independent(List<Failure> failures) {
        Failure first = failures.get(0);
        return failures.stream()
                .skip(1)
                .filter(failure -> failure.independent() && !first.independent())
                .filter(failure -> !threw(first) && !threw(failure))
                .limit(OTHERS)
                .map(Failure::property)
                .toList();
    }

    private static boolean threw(Failure failure) {
        return failure.lines().get(0).startsWith("it threw ");
    }

    private static List<String> labelled(String label, String text) {
        return Lines.folded("  %-9s".formatted(label) + text);
    }
}
