package descent.grade;

import descent.kata.Exercise;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Grades on this machine. */
final class LocalGrader implements Grader {
    private static final String UNPROTECTED =
            "no isolation: the student's code could read and change what we can, use the network, and leave files and"
                    + " processes that nobody finds";

    private final Bench bench;
    private final long seed;
    private final Thread atExit;

    LocalGrader(Bench bench, long seed) {
        this.bench = bench;
        this.seed = seed;
        this.atExit = new Thread(bench::close);
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    @Override
    public Isolation isolation() {
        return bench.processes().sandbox().isolation();
    }

    /** Where its own files are; the command of every process that it starts names it. */
    Path folder() {
        return bench.processes().files().folder();
    }

    /** Its processes that wait for a submission; no student's code has been in them. */
    Stream<ProcessHandle> waiting() {
        return Stream.concat(bench.javac().waiting(), bench.processes().waiting());
    }

    @Override
    public List<Exercise> exercises() {
        return bench.marks().exercises();
    }

    @Override
    public Grade grade(Submission submission) {
        long start = System.nanoTime();
        List<String> notes = new ArrayList<>();
        Receipt receipt = Receipt.NONE;
        List<ExerciseGrade> grades;
        if (isolation() == Isolation.NONE) {
            notes.add(UNPROTECTED);
        }
        try {
            Handed handed = Intake.read(submission);
            receipt = handed.receipt();
            grades = graded(handed, notes);
        } catch (Rejected e) {
            grades = all(Outcome.REJECTED, "The submission was not accepted: " + e.getMessage());
            notes.add("not accepted: " + e.getMessage());
        } catch (RuntimeException | Error e) {
            grades = all(Outcome.GRADER_ERROR, "The grader failed.");
            notes.add("the grader failed: " + Text.fault(e));
        }
        Duration time = Duration.ofMillis((System.nanoTime() - start) / 1_000_000);
        return new Grade(
                submission.name(),
                submission.sender(),
                receipt,
                grades,
                isolation().toString(),
                seed,
                time,
                notes);
    }

    private List<ExerciseGrade> graded(Handed handed, List<String> notes) {
        List<ExerciseGrade> grades = new ArrayList<>();
        if (handed.receipt().misfiled()) {
            notes.add("there are files in it, and none of an exercise: look what was meant");
        } else if (handed.files().isEmpty() && handed.rejected().isEmpty()) {
            notes.add("there is no file in it");
        }
        try (SubmissionSession session = new SubmissionSession(bench, handed)) {
            for (Exercise exercise : exercises()) {
                grades.add(graded(session, exercise, handed, notes));
            }
        }
        return grades;
    }

    private ExerciseGrade graded(SubmissionSession session, Exercise exercise, Handed handed, List<String> notes) {
        try {
            return session.grade(exercise, handed);
        } catch (RuntimeException | Error e) {
            notes.add("the grader failed on " + exercise + ": " + Text.fault(e));
            session.close();
            return bench.marks().nothing(exercise, Outcome.GRADER_ERROR, List.of("The grader failed."));
        }
    }

    private List<ExerciseGrade> all(Outcome outcome, String why) {
        return exercises().stream()
                .map(exercise -> bench.marks().nothing(exercise, outcome, List.of(why)))
                .toList();
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        bench.close();
    }
}
