package descent.grade;

import descent.kata.Examiner;
import descent.kata.ThreadExaminers;
import descent.kata.diagnosis.Diagnostician;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Makes graders. */
public final class Graders {
    private Graders() {}

    /**
     * A grader in the strongest isolation that the options accept and that works here, which is found out by running a
     * process in it.
     *
     * @throws IllegalStateException if none of the accepted isolations works here, or the specs are not on the class path
     */
    public static Grader open(GraderOptions options) {
        Examiner examiner = new ThreadExaminers(Examiner.load());
        WorkerFiles files = WorkerFiles.gather();
        Leftovers.removeBeside(files.folder());
        Watchdog watchdog = new Watchdog(options.limits());
        List<String> problems = new ArrayList<>();
        List<Sandbox> sandboxes = options.isolation().inOrder().stream()
                .flatMap(isolation -> sandboxes(isolation, files, options.limits()))
                .toList();
        for (Sandbox sandbox : sandboxes) {
            Processes processes = new Processes(sandbox, files, options.limits(), watchdog);
            try {
                processes.prove();
                return new LocalGrader(bench(examiner, processes, options), options.seed());
            } catch (RuntimeException e) {
                problems.add(sandbox.isolation() + ": " + Text.line(String.valueOf(e.getMessage())));
            }
        }
        watchdog.close();
        files.close();
        throw new IllegalStateException("students' code cannot be run as asked (%s). %s"
                .formatted(String.join("; ", problems), Obstacles.here()));
    }

    private static Bench bench(Examiner examiner, Processes processes, GraderOptions options) {
        return new Bench(
                examiner,
                Diagnostician.find(),
                Marking.of(examiner, options.course()),
                Bench.hidden(options.seed()),
                processes,
                new Javac(processes::start, options.limits()));
    }

    /**
     * The digest that the grade of this submission would have; empty if it cannot be read. A submission whose digest has
     * not changed need not be graded again.
     */
    public static String digest(Submission submission) {
        try {
            return Intake.read(submission).receipt().digest();
        } catch (Rejected e) {
            return "";
        }
    }

    /** The files of a submission that count, by their names; none if it cannot be read. */
    public static Map<String, byte[]> accepted(Submission submission) {
        try {
            return Intake.read(submission).files();
        } catch (Rejected e) {
            return Map.of();
        }
    }

    private static Stream<Sandbox> sandboxes(Isolation isolation, WorkerFiles files, Limits limits) {
        return switch (isolation) {
            case BWRAP ->
                Arrays.stream(Bubblewrap.Proc.values()).map(proc -> new Bubblewrap(Walls.around(files), limits, proc));
            case UNSHARE -> Stream.of(new Unshare(Walls.around(files), limits));
            case NONE -> Stream.of(new Plain(files, limits));
        };
    }
}
