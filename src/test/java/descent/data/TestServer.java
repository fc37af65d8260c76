package descent.data;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on this machine that behaves as badly as it is told to. */
final class TestServer implements AutoCloseable {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final HttpServer server;

    TestServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    /** A folder on this server, below which the handler answers every request. */
    URI folder(String name, HttpHandler handler) {
        server.createContext("/" + name + "/", exchange -> {
            try (exchange) {
                handler.handle(exchange);
            }
        });
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + name + "/");
    }

    /** A server of its own that answers one request with these bytes, headers and all, and hangs up. */
    URI raw(byte[]... answer) throws IOException {
        ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        threads.execute(() -> {
            try (socket;
                    Socket connection = socket.accept()) {
                connection.getInputStream().read(new byte[1 << 14]);
                for (byte[] bytes : answer) {
                    connection.getOutputStream().write(bytes);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/");
    }

    /** Sends a whole body and says how long it is. */
    static HttpHandler body(byte[] body) {
        return announcing(body.length, body);
    }

    /** Says one length and sends another; 0 says nothing, which means chunks. A body that is too short breaks off. */
    static HttpHandler announcing(long length, byte[] body) {
        return exchange -> {
            exchange.sendResponseHeaders(200, length);
            exchange.getResponseBody().write(body);
        };
    }

    static HttpHandler status(int status) {
        return exchange -> exchange.sendResponseHeaders(status, -1);
    }

    static HttpHandler redirect(URI to) {
        return exchange -> {
            exchange.getResponseHeaders()
                    .add("Location", to.resolve(name(exchange)).toString());
            exchange.sendResponseHeaders(302, -1);
        };
    }

    /** Sends the body in pieces with a pause before each. */
    static HttpHandler slowly(byte[] body, int pieces, long pauseMillis) {
        return exchange -> {
            exchange.sendResponseHeaders(200, body.length);
            for (int piece = 0; piece < pieces; piece++) {
                int from = body.length * piece / pieces;
                exchange.getResponseBody().write(body, from, body.length * (piece + 1) / pieces - from);
                exchange.getResponseBody().flush();
                pause(pauseMillis);
            }
        };
    }

    /** Begins a body and then keeps the connection open in silence until the server is closed. */
    HttpHandler stalling(byte[] begin, long length) {
        return exchange -> {
            exchange.sendResponseHeaders(200, length);
            exchange.getResponseBody().write(begin);
            exchange.getResponseBody().flush();
            awaitClose();
        };
    }

    /** Takes the request and never answers. */
    HttpHandler silent() {
        return exchange -> awaitClose();
    }

    /** Sends the same bytes again and again until nobody listens any more. */
    static HttpHandler endless(byte[] bytes) {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            while (true) {
                out.write(bytes);
            }
        };
    }

    private static String name(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitClose() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
