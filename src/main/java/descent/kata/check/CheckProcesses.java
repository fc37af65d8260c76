package descent.kata.check;

import descent.student.Compiled;
import descent.student.Rehearsal;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** A process to check in, and a spare one beside it that takes over when the first is lost. */
final class CheckProcesses implements AutoCloseable {
    private final Supplier<Compiled> rehearsal;
    private final CheckProcess.Leftovers leftovers;
    private CompletableFuture<CheckProcess> first;
    private Optional<CompletableFuture<CheckProcess>> spare = Optional.empty();
    private volatile boolean hurried;
    private boolean spared;
    private boolean closed;

    /**
     * Starts one in the background. The spare one waits for {@link #keepSpare}: two at a time start slowly.
     *
     * @param rehearsal classes to be warmed up on
     */
    CheckProcesses(CheckProcess.Leftovers leftovers, Supplier<Compiled> rehearsal) {
        this.leftovers = leftovers;
        this.rehearsal = rehearsal;
        this.first = starting();
    }

    /**
     * The process to ask.
     *
     * @throws CannotCheckException if none can be started
     */
    CheckProcess current() {
        CheckProcess process = await();
        if (process.isAlive()) {
            return process;
        }
        drop(process);
        return await();
    }

    /** Lets a process do once what it will be asked to do, so that it is fast from then on. */
    CheckProcess warmed(CheckProcess process) {
        hurried = false;
        process.load(rehearsal.get().classes());
        Rehearsal.of(process.subject(), () -> hurried);
        return process;
    }

    /** Ends the warming up; any thread may ask for it. */
    void hurry() {
        hurried = true;
    }

    /** Sees to it that there is a spare one, from now on. */
    synchronized void keepSpare() {
        spared = true;
        if (spare.isEmpty() && !closed) {
            spare = Optional.of(starting().thenApply(this::warmed));
        }
    }

    /** Ends a process; the spare one, or else a new one, takes its place. */
    synchronized void drop(CheckProcess lost) {
        lost.close();
        boolean current = first.isDone() && !first.isCompletedExceptionally() && first.join() == lost;
        if (current && !closed) {
            next();
        }
    }

    private void next() {
        hurry(); // a cold one now is better than a warm one later
        first = spare.orElseGet(this::starting);
        spare = Optional.empty();
        if (spared) {
            keepSpare();
        }
    }

    private synchronized CompletableFuture<CheckProcess> first() {
        return first;
    }

    private synchronized void failed(CompletableFuture<CheckProcess> start) {
        if (first == start) {
            next();
        }
    }

    private CheckProcess await() {
        CompletableFuture<CheckProcess> start = first();
        try {
            return start.join();
        } catch (CompletionException e) {
            failed(start); // whoever asks again gets another try
            throw new CannotCheckException(
                    "no process can be started to check in: " + e.getCause().getMessage(), e);
        }
    }

    private CompletableFuture<CheckProcess> starting() {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return CheckProcess.start(leftovers);
            } catch (IOException e) {
                throw new CompletionException(e);
            }
        });
    }

    @Override
    public synchronized void close() {
        closed = true;
        hurry();
        first.thenAccept(CheckProcess::close);
        spare.ifPresent(each -> each.thenAccept(CheckProcess::close));
    }
}
