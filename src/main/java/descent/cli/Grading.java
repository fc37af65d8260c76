package descent.cli;

import descent.grade.ExerciseGrade;
import descent.grade.Grade;
import descent.grade.Grader;
import descent.grade.GraderOptions;
import descent.grade.Graders;
import descent.grade.IsolationChoice;
import descent.grade.Limits;
import descent.grade.Points;
import descent.grade.Submission;
import descent.grade.Text;
import descent.grade.batch.Basis;
import descent.grade.batch.Batch;
import descent.grade.batch.GradeStore;
import descent.grade.batch.RunInfo;
import descent.grade.batch.StoredGrade;
import descent.grade.batch.Submissions;
import descent.grade.course.Bookkeeping;
import descent.grade.format.ClassGrades;
import descent.grade.format.Feedback;
import descent.kata.Course;
import descent.kata.Examiner;
import descent.kata.Exercise;
import descent.report.CountBar;
import descent.report.Numbers;
import descent.shard.Shard;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;

/** One call of {@code grade}: what is not graded yet is graded, and everything is reported. */
final class Grading {
    /** How to grade: the seed, if it was said, the isolation, the limits, how many side by side, and which exercises. */
    record How(Optional<Long> seed, IsolationChoice isolation, Limits limits, int jobs, Course course) {}

    /**
     * What is graded although it is graded already.
     *
     * @param names submissions; if there are none and exercises are, all
     * @param exercises of which alone; all if there are none
     * @param everything whether another seed than the folder's may be taken
     */
    record Again(List<String> names, List<Exercise> exercises, boolean everything) {
        static final Again NOTHING = new Again(List.of(), List.of(), false);

        boolean has(Grade grade) {
            return names.contains(grade.submission()) || names.isEmpty() && !exercises.isEmpty();
        }

        /** The same course with those exercises alone. */
        Course part(Course course) {
            return exercises.isEmpty() ? course : course.only(exercises);
        }

        /** A grade of all of the course's exercises. */
        Grade completed(Grade fresh, Grade earlier, Course course) {
            if (exercises.isEmpty()) {
                return fresh;
            }
            Map<Exercise, ExerciseGrade> all = new HashMap<>();
            Stream.of(earlier, fresh)
                    .flatMap(grade -> grade.exercises().stream())
                    .forEach(each -> all.put(each.exercise(), each));
            Points points = Points.of(Examiner.load(), course);
            return fresh.with(course.exercises().stream()
                    .map(exercise -> all.computeIfAbsent(
                            exercise,
                            missing -> ExerciseGrade.notRun(
                                    missing, points.of(missing), "It was not run, for --only was given.")))
                    .toList());
        }
    }

    /** What to print: a line on the class, or all that a student would read. */
    enum Show {
        SUMMARY,
        FEEDBACK
    }

    private static final int LONGEST_NAME = 100;

    private final Bookkeeping books;
    private final Path folder;
    private final How how;
    private final Again again;
    private final PrintWriter out;
    private final Function<GraderOptions, Grader> graders;

    /** @param books has the folder, too */
    Grading(Bookkeeping books, How how, Again again, PrintWriter out) {
        this(books, how, again, out, Graders::open);
    }

    Grading(Bookkeeping books, How how, Again again, PrintWriter out, Function<GraderOptions, Grader> graders) {
        this.books = books;
        this.folder = books.folder();
        this.again = again;
        this.how = how;
        this.out = out;
        this.graders = graders;
    }

    /** The exit status. */
    int grade(Submissions found, Shard shard, Show show) {
        again.names().stream()
                .filter(name -> !found.names().contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException("--rerun %s: there is no such submission, see grades.csv"
                            .formatted(Text.name(name, LONGEST_NAME)));
                });
        Basis basis = Basis.of(seed(), how.course());
        new RunInfo(basis, shard, found.names()).write(folder);
        out.printf("seed %d, in %s%n", basis.seed(), folder);
        out.flush();
        List<Submission> part = found.all().stream()
                .filter(submission -> shard.has(submission.name()))
                .toList();
        GradeStore store = new GradeStore(folder);
        grade(
                new Batch(
                        store,
                        basis,
                        grade -> isolated(grade) && !again.has(grade),
                        (fresh, earlier) -> again.completed(fresh, earlier, how.course())),
                basis,
                part);
        int status = report(grades(store, basis, part), show);
        return shard.equals(Shard.WHOLE)
                        || !grades(store, basis, part).unsettled().isEmpty()
                ? status
                : 0;
    }

    private void grade(Batch batch, Basis basis, List<Submission> part) {
        long began = System.nanoTime();
        List<Submission> pending = batch.pending(part);
        GraderOptions options =
                new GraderOptions(basis.seed(), how.limits(), how.isolation(), again.part(how.course()));
        try (CountBar bar = new CountBar("grading", pending.size())) {
            batch.grade(pending, () -> Expected.of(() -> graders.apply(options)), how.jobs(), grade -> bar.step());
        }
        double seconds = (System.nanoTime() - began) / (double) TimeUnit.SECONDS.toNanos(1);
        String others = pending.size() < part.size() ? "; the others were graded already" : "";
        out.printf(
                "graded %d of %d submissions in %s s%s%n",
                pending.size(), part.size(), Numbers.seconds(seconds), others);
        out.flush();
    }

    private int report(ClassGrades grades, Show show) {
        if (show == Show.FEEDBACK) {
            grades.grades().forEach(grade -> Feedback.text(grade).forEach(out::println));
        }
        return Summary.write(books, grades, out);
    }

    private static ClassGrades grades(GradeStore store, Basis basis, List<Submission> part) {
        List<Grade> grades = part.stream()
                .map(submission -> store.find(submission.name()))
                .flatMap(Optional::stream)
                .map(StoredGrade::grade)
                .toList();
        return new ClassGrades(basis.seed(), basis.version(), grades, List.of());
    }

    /** @throws IllegalArgumentException if it is another than that of what is graded already, and nobody confirms it */
    private long seed() {
        Optional<Long> kept = RunInfo.read(folder).map(run -> run.basis().seed());
        if (kept.isPresent()
                && how.seed().filter(said -> !kept.equals(Optional.of(said))).isPresent()
                && !again.everything()) {
            throw new IllegalArgumentException(
                    "%s was graded with seed %d, and with --seed %d all of it would be graded again: leave --seed out, or add --regrade"
                            .formatted(folder, kept.get(), how.seed().get()));
        }
        return how.seed().or(() -> kept).orElseGet(GradeCommand::drawn);
    }

    /** A grade that was given without a sandbox is none once a sandbox is asked for. */
    private boolean isolated(Grade grade) {
        return switch (how.isolation()) {
            case NONE -> true;
            case BEST -> !grade.isolation().equals("none");
            case BWRAP, UNSHARE ->
                grade.isolation().equals(how.isolation().name().toLowerCase(Locale.ROOT));
        };
    }
}
