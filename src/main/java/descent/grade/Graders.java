package descent.grade;

import descent.kata.Examiner;
import descent.kata.ThreadExaminers;
import descent.kata.diagnosis.Diagnostician;
import descent.student.Compiled;
import java.util.ArrayList;
import java.util.List;

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
        for (Isolation isolation : options.isolation().inOrder()) {
            Sandbox sandbox = sandbox(isolation, files, options.limits());
            Processes processes = new Processes(sandbox, files, options.limits(), watchdog);
            try {
                Javac javac = new Javac(processes::start, options.limits());
                javac.add(processes.start(Compiled.NOTHING)); // the proof that the walls stand
                return new LocalGrader(bench(examiner, processes, javac, options), options.seed());
            } catch (RuntimeException e) {
                problems.add(isolation + ": " + Text.line(String.valueOf(e.getMessage())));
            }
        }
        watchdog.close();
        files.close();
        throw new IllegalStateException(
                "students' code cannot be run as asked; %s. Install bubblewrap, or accept less isolation"
                        .formatted(String.join("; ", problems)));
    }

    private static Bench bench(Examiner examiner, Processes processes, Javac javac, GraderOptions options) {
        return new Bench(
                examiner,
                Diagnostician.find(),
                Marking.of(examiner, options.course()),
                Bench.hidden(options.seed()),
                processes,
                javac);
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

    private static Sandbox sandbox(Isolation isolation, WorkerFiles files, Limits limits) {
        return switch (isolation) {
            case BWRAP -> new Bubblewrap(Walls.around(files), limits);
            case UNSHARE -> new Unshare(Walls.around(files), limits);
            case NONE -> new Plain(files, limits);
        };
    }
}
