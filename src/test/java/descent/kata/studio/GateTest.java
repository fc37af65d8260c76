package descent.kata.studio;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GateTest {
    private StudioServer server;
    private URI address;

    @BeforeEach
    void serve() throws IOException {
        server = new StudioServer();
        server.answer("question", question -> "1");
        server.start();
        address = server.address().resolve("question");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** What a page gets that has given our address a name of its own: a browser sends that name as the host. */
    @Test
    void anotherHostIsRefused() throws IOException {
        int port = address.getPort();
        assertThat(status("127.0.0.1:" + port)).isEqualTo(200);
        assertThat(status("localhost:" + port)).isEqualTo(200);
        assertThat(status("rebound.example:" + port)).isEqualTo(403);
        assertThat(status("127.0.0.1")).isEqualTo(403);
        assertThat(status("127.0.0.1:" + port + ".example")).isEqualTo(403);
    }

    /** Java's client does not let us choose the host. */
    private int status(String host) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
            socket.getOutputStream()
                    .write("POST %s HTTP/1.1\r\nHost: %s\r\nOrigin: http://%s\r\nContent-Length: 0\r\n\r\n"
                            .formatted(address.getPath(), host, host)
                            .getBytes(US_ASCII));
            String line = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII)).readLine();
            return Integer.parseInt(line.split(" ")[1]);
        }
    }
}
