package descent.kata.check;

import descent.kata.Exercise;
import descent.student.ClassPath;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A worker, and a spare one beside it that takes over when the first is lost. */
final class Workers implements AutoCloseable {
    /** What a spare worker is warmed up on: no other exercise uses more of what all of them use. */
    static final Exercise USUAL = Exercise.find("Adam").orElseThrow();

    private final ClassPath classPath;
    private CompletableFuture<WorkerProcess> first;
    private Optional<CompletableFuture<WorkerProcess>> spare = Optional.empty();
    private Optional<WorkerProcess> warming = Optional.empty();
    private boolean spared;
    private boolean closed;

    /** Starts one in the background. The spare one waits for {@link #keepSpare}: two at a time start slowly. */
    Workers(ClassPath classPath) {
        this.classPath = classPath;
        this.first = starting();
    }

    /**
     * The worker to ask.
     *
     * @throws CannotCheckException if none can be started
     */
    WorkerProcess current() {
        WorkerProcess worker = await();
        if (worker.isAlive()) {
            return worker;
        }
        drop(worker);
        return await();
    }

    /** Sees to it that there is a spare one, from now on. */
    synchronized void keepSpare() {
        spared = true;
        if (spare.isEmpty() && !closed) {
            spare = Optional.of(starting().thenApply(this::warmed));
        }
    }

    /** Ends a worker; the spare one, or else a new one, takes its place. */
    synchronized void drop(WorkerProcess lost) {
        lost.close();
        boolean current = first.isDone() && !first.isCompletedExceptionally() && first.join() == lost;
        if (current && !closed) {
            next();
        }
    }

    private void next() {
        warming.ifPresent(WorkerProcess::hurry); // a cold one now is better than a warm one later
        first = spare.orElseGet(this::starting);
        spare = Optional.empty();
        if (spared) {
            keepSpare();
        }
    }

    private synchronized CompletableFuture<WorkerProcess> first() {
        return first;
    }

    private synchronized void failed(CompletableFuture<WorkerProcess> start) {
        if (first == start) {
            next();
        }
    }

    private WorkerProcess await() {
        CompletableFuture<WorkerProcess> start = first();
        try {
            return start.join();
        } catch (CompletionException e) {
            failed(start); // whoever asks again gets another try
            throw new CannotCheckException(
                    "no process can be started to check in: " + e.getCause().getMessage(), e);
        }
    }

    private WorkerProcess warmed(WorkerProcess worker) {
        try {
            warming(Optional.of(worker));
            worker.warmUp(USUAL);
            return worker;
        } catch (IOException e) {
            throw new CompletionException(e);
        } finally {
            warming(Optional.empty());
        }
    }

    private synchronized void warming(Optional<WorkerProcess> worker) {
        warming = worker;
    }

    private CompletableFuture<WorkerProcess> starting() {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return WorkerProcess.start(classPath);
            } catch (IOException e) {
                throw new CompletionException(e);
            }
        });
    }

    @Override
    public synchronized void close() {
        closed = true;
        first.thenAccept(WorkerProcess::close);
        spare.ifPresent(each -> each.thenAccept(WorkerProcess::close));
    }
}
