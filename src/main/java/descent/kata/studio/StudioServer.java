package descent.kata.studio;

import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves pages to this machine alone, on a free port, under an address that nobody can guess. */
final class StudioServer implements AutoCloseable {
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
            + "img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final Map<String, String> TYPES =
            Map.of("html", "text/html", "js", "text/javascript", "css", "text/css", "json", "application/json");
    private static final int TOKEN_BYTES = 16;
    private static final int LARGEST_REQUEST = 1 << 16;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "the studio's page");
        thread.setDaemon(true);
        return thread;
    });
    private final String token;
    private final Gate gate;

    /** What answers a question. */
    @FunctionalInterface
    interface Answering {
        /** @return JSON @throws IllegalArgumentException if the question makes no sense */
        String answer(String question);
    }

    StudioServer() throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true"); // or each answer waits 40 ms
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        gate = new Gate(server.getAddress().getPort(), token);
    }

    /** Where it is once it has been started. */
    URI address() {
        return URI.create(
                "http://127.0.0.1:%d/%s/".formatted(server.getAddress().getPort(), token));
    }

    void start() {
        server.start();
    }

    /** Serves a file that lies beside this class. */
    void file(String path, String name) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        handle(path, exchange -> {
            try (InputStream in = StudioServer.class.getResourceAsStream(name)) {
                send(exchange, type, in.readAllBytes());
            }
        });
    }

    /** Answers what is posted there. */
    void answer(String path, Answering answering) {
        handle(path, exchange -> {
            String question = new String(exchange.getRequestBody().readNBytes(LARGEST_REQUEST), StandardCharsets.UTF_8);
            try {
                send(exchange, TYPES.get("json"), answering.answer(question).getBytes(StandardCharsets.UTF_8));
            } catch (RuntimeException e) {
                exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
                byte[] why = String.valueOf(e.getMessage()).getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(400, why.length);
                exchange.getResponseBody().write(why);
            }
        });
    }

    /** Leaves a request to somebody. */
    void handle(String path, HttpHandler handler) {
        HttpContext context = server.createContext("/" + token + "/" + path, exchange -> {
            String asked = exchange.getRequestURI().getPath();
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
            exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            exchange.getResponseHeaders().set("Cross-Origin-Resource-Policy", "same-origin");
            try (exchange) {
                if (asked.equals("/" + token + "/" + path)) {
                    handler.handle(exchange);
                } else {
                    exchange.sendResponseHeaders(404, -1);
                }
            }
        });
        context.getFilters().add(gate);
    }

    private static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
