package descent.kata;

import descent.student.Busy;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs specs on a thread that may be given up, because a rule may never return. */
public final class Watched {
    /** Far more than any spec takes on a slow machine, and far less than anybody's patience. */
    public static final Duration DEADLINE = Duration.ofSeconds(20);

    private Watched() {}

    /** The verdict; after the deadline it is {@link Verdict.Status#TIMEOUT}, and the thread is left behind. */
    public static Verdict run(Exercise exercise, Duration deadline, Callable<Verdict> run) {
        FutureTask<Verdict> task = new FutureTask<>(run);
        Thread thread = new Thread(task, "spec " + exercise);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return VerdictReport.late(exercise, deadline, false, Busy.facts(Optional.of(Busy.of(thread)), 0));
        } catch (ExecutionException e) {
            throw new IllegalStateException("the spec of " + exercise + " is broken: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + exercise + " was checked", e);
        }
    }
}
