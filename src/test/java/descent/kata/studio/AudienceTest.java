package descent.kata.studio;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AudienceTest {
    private final AtomicLong now = new AtomicLong();
    private final Audience audience = new Audience(now::get);
    private final CountDownLatch left = new CountDownLatch(1);
    private final ExecutorService served = Executors.newCachedThreadPool();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(served);
        server.createContext("/", exchange -> {
            try {
                audience.join(exchange, "begin", () -> {
                    audience.tell("verdict", "2");
                    return "1";
                });
            } finally {
                left.countDown();
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        served.shutdownNow();
    }

    private BufferedReader page() throws IOException {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new BufferedReader(new InputStreamReader(address.toURL().openStream(), StandardCharsets.UTF_8));
    }

    @Test
    void whatHappensWhileAPageIsToldHowThingsStandReachesItAfterwards() throws IOException {
        try (BufferedReader page = page()) {
            assertThat(List.of(page.readLine(), page.readLine(), page.readLine(), page.readLine(), page.readLine()))
                    .containsExactly("event: begin", "data: 1", "", "event: verdict", "data: 2");
        }
    }

    @Test
    void theStudioEndsHalfAMinuteAfterItsLastPageHasGone() throws IOException, InterruptedException {
        now.set(seconds(1_000));
        assertThat(audience.isGoneFor(Studio.FAREWELL))
                .as("nobody has come yet")
                .isFalse();
        try (BufferedReader page = page()) {
            assertThat(page.readLine()).isEqualTo("event: begin");
            now.set(seconds(2_000));
            assertThat(audience.isGoneFor(Studio.FAREWELL))
                    .as("a page is there")
                    .isFalse();
        }
        server.stop(0); // closes the connection, which the next word to the page finds out
        audience.tell("verdict", "3");
        left.await();
        now.set(seconds(2_030));
        assertThat(audience.isGoneFor(Studio.FAREWELL)).as("30 s").isFalse();
        now.set(seconds(2_030) + 1);
        assertThat(audience.isGoneFor(Studio.FAREWELL)).as("more than 30 s").isTrue();
    }

    private static long seconds(int seconds) {
        return Duration.ofSeconds(seconds).toNanos();
    }
}
