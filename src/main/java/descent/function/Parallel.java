package descent.function;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Work done side by side, as much at once as there are cores. */
final class Parallel {
    private Parallel() {}

    /** The results in the order of the items; the first failure in that order is thrown as it was. */
    static <T, R> List<R> map(List<T> items, Function<T, R> work) {
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), task -> {
                    Thread thread = new Thread(task, "lane");
                    thread.setDaemon(true);
                    return thread;
                });
        try {
            List<Callable<R>> tasks = new ArrayList<>();
            items.forEach(item -> tasks.add(() -> work.apply(item)));
            List<R> results = new ArrayList<>();
            for (Future<R> future : threads.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while lanes were running", e);
        } catch (ExecutionException e) {
            throw asItWas(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static RuntimeException asItWas(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(cause);
    }
}
