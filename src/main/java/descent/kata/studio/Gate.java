package descent.kata.studio;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;

/**
 * Lets in only the studio's own page. The token in the address is known to nobody else; a page from elsewhere that guesses
 * the port gives itself away by its origin, and one that has given our address a name of its own by the host.
 */
final class Gate extends Filter {
    private static final int FORBIDDEN = 403;

    private final Set<String> hosts;
    private final String token;

    Gate(int port, String token) {
        this.hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
        this.token = token;
    }

    @Override
    public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
        Headers asked = exchange.getRequestHeaders();
        String host = String.valueOf(asked.getFirst("Host"));
        String origin = asked.getFirst("Origin");
        boolean ownPage = origin == null
                ? exchange.getRequestMethod().equals("GET") && isOwn(asked.getFirst("Sec-Fetch-Site"))
                : origin.equals("http://" + host);
        if (hosts.contains(host)
                && ownPage
                && knowsToken(exchange.getRequestURI().getPath())) {
            chain.doFilter(exchange);
        } else {
            exchange.sendResponseHeaders(FORBIDDEN, -1);
            exchange.close();
        }
    }

    /** What a browser says of a request without an origin: it is typed, or from the page itself. */
    private static boolean isOwn(String site) {
        return site == null || site.equals("none") || site.equals("same-origin");
    }

    private boolean knowsToken(String path) {
        String[] parts = path.split("/", 3);
        return parts.length == 3
                && MessageDigest.isEqual(
                        parts[1].getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String description() {
        return "the studio's own page";
    }
}
