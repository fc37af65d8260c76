package descent.kata.watch;

import descent.kata.Exercise;
import descent.kata.check.CannotCheckException;
import descent.kata.check.Checked;
import descent.kata.check.Checker;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Which exercises wait to be checked: what was just saved first, the others when nothing else is to do. */
public final class CheckQueue implements Runnable {
    /** What is told about each check, on the thread that checks. */
    public interface Listener {
        void begins(Exercise exercise);

        /** Called as more is known, as {@link Checker#check} does. */
        void found(Checked checked);

        void ends(Exercise exercise);

        /** No check is possible at all. */
        void fails(String why);
    }

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private enum Kind {
        SAVED,
        UNKNOWN,
        WARM_UP
    }

    private record Job(Kind kind, Exercise exercise) {}

    private final Checker checker;
    private final Listener listener;
    private final Executor later;
    private final Set<Job> waiting = new LinkedHashSet<>();
    private Optional<Job> running = Optional.empty();

    public CheckQueue(Checker checker, Listener listener) {
        this.checker = checker;
        this.listener = listener;
        this.later = CompletableFuture.delayedExecutor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A file has changed: nothing that is known of it is true any more, and the student waits. */
    public synchronized void saved(Exercise exercise) {
        waiting.removeIf(job -> job.exercise().equals(exercise) && job.kind() != Kind.WARM_UP);
        waiting.add(new Job(Kind.SAVED, exercise));
        notifyAll();
        running.ifPresent(job -> makeRoom(job, exercise));
    }

    /** What takes long is ended: it may be an endless loop, the very one that was just taken out. */
    private void makeRoom(Job job, Exercise exercise) {
        if (job.kind() == Kind.WARM_UP) {
            checker.hurry();
        } else if (job.kind() == Kind.UNKNOWN || job.exercise().equals(exercise)) {
            later.execute(() -> abandon(job));
        }
    }

    /** Checks these when there is time. */
    public synchronized void unknown(List<Exercise> exercises) {
        exercises.forEach(exercise -> waiting.add(new Job(Kind.UNKNOWN, exercise)));
        notifyAll();
    }

    /** Warms up for these when there is nothing else to do. */
    public synchronized void warmUp(List<Exercise> exercises) {
        exercises.forEach(exercise -> waiting.add(new Job(Kind.WARM_UP, exercise)));
        notifyAll();
    }

    @Override
    public void run() {
        try {
            while (true) {
                Job job = next();
                try {
                    work(job);
                } catch (CannotCheckException e) {
                    listener.fails(e.getMessage());
                } finally {
                    done();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work(Job job) {
        if (job.kind() == Kind.WARM_UP) {
            checker.warmUp(job.exercise());
            return;
        }
        listener.begins(job.exercise());
        checker.check(job.exercise(), found(job));
        listener.ends(job.exercise());
    }

    private Consumer<Checked> found(Job job) {
        return checked -> {
            if (isWanted(job)) {
                listener.found(checked);
            }
        };
    }

    /** Not if the file was saved again in the meantime. */
    private synchronized boolean isWanted(Job job) {
        return !waiting.contains(new Job(Kind.SAVED, job.exercise()));
    }

    private synchronized Job next() throws InterruptedException {
        while (waiting.isEmpty()) {
            wait();
        }
        Job job = waiting.stream().min((a, b) -> a.kind().compareTo(b.kind())).orElseThrow();
        waiting.remove(job);
        running = Optional.of(job);
        return job;
    }

    private synchronized void done() {
        running = Optional.empty();
    }

    private synchronized void abandon(Job job) {
        if (running.filter(now -> now == job).isPresent()) {
            if (isWanted(job)) {
                waiting.add(job); // it was interrupted for another's sake
            }
            checker.abandon();
        }
    }
}
