package descent.grade;

import descent.kata.Exercise;
import descent.kata.Verdict;
import descent.kata.diagnosis.Work;
import descent.student.Garbled;
import descent.trial.NoTrace;
import java.time.Duration;
import java.util.List;

/** The grading of one submission's exercises, with a process that is started again after any death. */
final class SubmissionSession implements AutoCloseable {
    private final Bench bench;
    private final Limits limits;
    private final TimeBudget budget;
    private final Compiler compiler;
    private StudentProcess student;

    SubmissionSession(Bench bench, Handed handed) {
        this.bench = bench;
        this.limits = bench.limits();
        this.budget = new TimeBudget(
                limits,
                bench.marks().exercises().stream()
                        .map(exercise -> exercise.name() + ".java")
                        .filter(handed.files()::containsKey)
                        .toList());
        this.compiler = new Compiler(bench, budget);
        compiler.compile(handed.files());
    }

    /** @throws RuntimeException for what is our fault */
    ExerciseGrade grade(Exercise exercise, Handed handed) {
        String file = exercise.name() + ".java";
        Marking marks = bench.marks();
        if (handed.rejected().containsKey(file)) {
            return marks.nothing(
                    exercise, Outcome.REJECTED, List.of(handed.rejected().get(file)));
        }
        if (!handed.files().containsKey(file) && !compiler.has(exercise)) {
            return marks.nothing(
                    exercise, Outcome.NOT_STARTED, List.of("There is no " + file + compiler.elsewhere(exercise) + "."));
        }
        if (compiler.refused(exercise).isPresent()) {
            return compiler.refused(exercise).get();
        }
        return Marking.reviewed(examined(exercise), compiler.toReview(exercise));
    }

    private ExerciseGrade examined(Exercise exercise) {
        String file = exercise.name() + ".java";
        TimeBudget.Share left = budget.left(file);
        if (left.isOver()) {
            return bench.marks().notRun(exercise, limits);
        }
        long begun = System.nanoTime();
        Duration before = student == null ? Duration.ZERO : student.process().used();
        if (student == null) {
            student = compiler.start();
        }
        WorkerProcess process = student.process();
        process.allow(limits.call(), left);
        ExerciseGrade grade = graded(exercise);
        tidy(exercise);
        budget.spend(
                file, new TimeBudget.Share(process.used().minus(before), Duration.ofNanos(System.nanoTime() - begun)));
        return grade;
    }

    private ExerciseGrade graded(Exercise exercise) {
        Verdict verdict;
        try {
            verdict = bench.examiner().examine(exercise, student.subject(), bench.hiddenSeed());
        } catch (Garbled e) {
            return nothing(exercise, Outcome.PROTOCOL_ERROR);
        } catch (NoTrace e) {
            return nothing(exercise, student.process().cause());
        }
        if (student.outOfMemory() && verdict.red()) {
            return nothing(exercise, Outcome.OUT_OF_MEMORY);
        }
        return bench.marks().of(explained(verdict, compiler.work(student.subject())));
    }

    /** With the mistake, where it is a known one and time is left; whatever happens meanwhile, the verdict stands. */
    private Verdict explained(Verdict verdict, Work work) {
        try {
            return bench.diagnostician()
                    .map(each -> each.explain(verdict, work))
                    .orElse(verdict);
        } catch (RuntimeException | Error e) {
            return verdict;
        }
    }

    private ExerciseGrade nothing(Exercise exercise, Outcome outcome) {
        return bench.marks().nothing(exercise, outcome, Marking.why(exercise, outcome, limits, facts(outcome)));
    }

    private List<String> facts(Outcome outcome) {
        boolean lasted = outcome == Outcome.TIMEOUT || outcome == Outcome.OUT_OF_MEMORY;
        return lasted && student != null ? student.process().doing() : List.of();
    }

    /** A process that is dead, crowded, or may have been tampered with is no place for the next exercise. */
    private void tidy(Exercise exercise) {
        boolean crowded = student.process().isCrowded(limits);
        boolean odd = !compiler.toReview(exercise).isEmpty();
        if (crowded || odd || !student.reload()) {
            close();
        }
    }

    @Override
    public void close() {
        if (student != null) {
            student.close();
            student = null;
        }
    }
}
