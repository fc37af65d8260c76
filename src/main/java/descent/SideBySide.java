package descent;

import descent.device.SpareCores;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.nd4j.linalg.factory.Nd4j;

/** Runs tasks on threads of their own, a few at once; a task's arithmetic does not depend on how many that are. */
public final class SideBySide {
    private SideBySide() {}

    /**
     * @return the tasks' results, in the order of the tasks
     * @throws RuntimeException what the first failing task threw, after the others were told to stop
     */
    public static <T> List<T> run(List<? extends Callable<T>> tasks, int atOnce) {
        Backend.prepare();
        ExecutorService threads = Executors.newFixedThreadPool(Math.min(atOnce, tasks.size()), SideBySide::daemon);
        try {
            List<Future<T>> running = new ArrayList<>();
            tasks.forEach(task -> running.add(threads.submit(() -> prepared(task))));
            List<T> results = new ArrayList<>();
            for (Future<T> future : running) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw unchecked(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> T prepared(Callable<T> task) throws Exception {
        Backend.prepare();
        SpareCores.laneBegins();
        try {
            return task.call();
        } finally {
            SpareCores.laneEnds();
            Nd4j.getWorkspaceManager().destroyAllWorkspacesForCurrentThread();
        }
    }

    private static Thread daemon(Runnable run) {
        Thread thread = new Thread(run, "lane");
        thread.setDaemon(true);
        return thread;
    }

    private static RuntimeException unchecked(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(cause);
    }
}
