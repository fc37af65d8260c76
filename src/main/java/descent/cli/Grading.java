package descent.cli;

import descent.grade.Grade;
import descent.grade.Grader;
import descent.grade.GraderOptions;
import descent.grade.Graders;
import descent.grade.IsolationChoice;
import descent.grade.Limits;
import descent.grade.Submission;
import descent.grade.batch.Basis;
import descent.grade.batch.Batch;
import descent.grade.batch.GradeStore;
import descent.grade.batch.RunInfo;
import descent.grade.batch.StoredGrade;
import descent.grade.batch.Submissions;
import descent.grade.format.ClassGrades;
import descent.grade.format.Feedback;
import descent.report.CountBar;
import descent.report.Numbers;
import descent.shard.Shard;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** One call of {@code grade}: what is not graded yet is graded, and everything is reported. */
final class Grading {
    /** How to grade: the seed, if it was said, the isolation and how many side by side. */
    record How(Optional<Long> seed, IsolationChoice isolation, int jobs) {}

    /** What to print: a line on the class, or all that a student would read. */
    enum Show {
        SUMMARY,
        FEEDBACK
    }

    private final Path folder;
    private final How how;
    private final PrintWriter out;
    private final Function<GraderOptions, Grader> graders;

    Grading(Path folder, How how, PrintWriter out) {
        this(folder, how, out, Graders::open);
    }

    Grading(Path folder, How how, PrintWriter out, Function<GraderOptions, Grader> graders) {
        this.folder = folder;
        this.how = how;
        this.out = out;
        this.graders = graders;
    }

    /** The exit status. */
    int grade(Submissions found, Shard shard, Show show) {
        Basis basis = Basis.of(how.seed().orElseGet(this::keptSeed));
        new RunInfo(basis, shard, found.names()).write(folder);
        out.printf("seed %d, in %s%n", basis.seed(), folder);
        out.flush();
        List<Submission> part = found.all().stream()
                .filter(submission -> shard.has(submission.name()))
                .toList();
        GradeStore store = new GradeStore(folder);
        grade(new Batch(store, basis, this::isolated), basis, part);
        return report(grades(store, basis, part), show);
    }

    private void grade(Batch batch, Basis basis, List<Submission> part) {
        long began = System.nanoTime();
        List<Submission> pending = batch.pending(part);
        GraderOptions options = new GraderOptions(basis.seed(), Limits.DEFAULT, how.isolation());
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
        return Summary.write(folder, grades, out);
    }

    private static ClassGrades grades(GradeStore store, Basis basis, List<Submission> part) {
        List<Grade> grades = part.stream()
                .map(submission -> store.find(submission.name()))
                .flatMap(Optional::stream)
                .map(StoredGrade::grade)
                .toList();
        return new ClassGrades(basis.seed(), basis.version(), grades, List.of());
    }

    private long keptSeed() {
        return RunInfo.read(folder).map(run -> run.basis().seed()).orElseGet(GradeCommand::drawn);
    }

    /** A grade that was given without a sandbox is none once a sandbox is asked for. */
    private boolean isolated(Grade grade) {
        return switch (how.isolation()) {
            case BEST, NONE -> true;
            case SANDBOX -> !grade.isolation().equals("none");
            case BWRAP, UNSHARE ->
                grade.isolation().equals(how.isolation().name().toLowerCase(Locale.ROOT));
        };
    }
}
