package descent.kata.studio;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** The open pages, which are told what happens by server-sent events. */
final class Audience {
    private static final Duration HEARTBEAT = Duration.ofSeconds(1);

    private final Set<BlockingDeque<String>> pages = ConcurrentHashMap.newKeySet();
    private final LongSupplier clock;
    private volatile long emptySince = Long.MAX_VALUE;

    /** @param clock in nanoseconds from anywhere */
    Audience(LongSupplier clock) {
        this.clock = clock;
    }

    /** Tells every page. @param json in one line */
    void tell(String event, String json) {
        String message = message(event, json);
        pages.forEach(page -> page.add(message));
    }

    private static String message(String event, String json) {
        return "event: %s\ndata: %s\n\n".formatted(event, json);
    }

    /**
     * Serves one page until it is gone.
     *
     * @param first what it is told at once; asked for when the page already hears what happens, so that it misses nothing
     */
    void join(HttpExchange exchange, String event, Supplier<String> first) throws IOException {
        BlockingDeque<String> page = new LinkedBlockingDeque<>();
        pages.add(page);
        page.addFirst(message(event, first.get()));
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            while (true) {
                String message = page.poll(HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS);
                out.write((message == null ? ":\n\n" : message).getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            emptySince = clock.getAsLong(); // first: who looks in between must not take an old moment for this one
            pages.remove(page);
        }
    }

    /** Whether somebody was there, and nobody has been for so long. */
    boolean isGoneFor(Duration time) {
        long since = emptySince;
        return pages.isEmpty() && since != Long.MAX_VALUE && clock.getAsLong() - since > time.toNanos();
    }
}
