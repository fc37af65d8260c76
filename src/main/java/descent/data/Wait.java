package descent.data;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for what may never come, but not for ever. */
final class Wait {
    private Wait() {}

    /**
     * The result of a task, which is cancelled when it takes too long.
     *
     * @throws HttpTimeoutException if it took too long
     * @throws IOException if the task failed with one
     */
    static <T> T atMost(Duration limit, Future<T> task) throws IOException {
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw new HttpTimeoutException("nothing for %s s".formatted(limit.toMillis() / 1000.0));
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new DataException("the download was interrupted");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        }
    }
}
