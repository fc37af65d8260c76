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
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class AudienceTest {
    @Test
    void whatHappensWhileAPageIsToldHowThingsStandReachesItAfterwards() throws IOException {
        Audience audience = new Audience();
        ExecutorService served = Executors.newCachedThreadPool();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(served);
        server.createContext(
                "/",
                exchange -> audience.join(exchange, "begin", () -> {
                    audience.tell("verdict", "2");
                    return "1";
                }));
        server.start();
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        try (BufferedReader page =
                new BufferedReader(new InputStreamReader(address.toURL().openStream(), StandardCharsets.UTF_8))) {
            assertThat(List.of(page.readLine(), page.readLine(), page.readLine(), page.readLine(), page.readLine()))
                    .containsExactly("event: begin", "data: 1", "", "event: verdict", "data: 2");
        } finally {
            server.stop(0);
            served.shutdownNow();
        }
    }
}
