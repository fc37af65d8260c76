package descent.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real browser without a window: Chromium, told what to do through its own DevTools protocol. */
public final class Browser implements AutoCloseable {
    private static final long SECONDS_TO_START = 60;

    private final Process process;
    private final Path profile;
    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;

    private Browser(Path program, Path profile) throws IOException {
        this.profile = profile;
        this.process = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-sandbox", // a container's root has no other way
                        "--use-angle=swiftshader",
                        "--enable-unsafe-swiftshader", // WebGL without a graphics card
                        "--disable-background-networking",
                        "--no-first-run",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        this.port = port();
    }

    /** Where Chromium is on this machine, if it is. */
    public static Optional<Path> program() {
        String[] folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Arrays.stream(folders).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts it. */
    public static Browser start() {
        try {
            return new Browser(program().orElseThrow(), Files.createTempDirectory("descent-browser"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its only tab. */
    public Tab tab() {
        JsonArray targets = JsonParser.parseString(get("/json/list")).getAsJsonArray();
        for (var target : targets) {
            if (target.getAsJsonObject().get("type").getAsString().equals("page")) {
                String address =
                        target.getAsJsonObject().get("webSocketDebuggerUrl").getAsString();
                return new Tab(http, URI.create(address));
            }
        }
        throw new IllegalStateException("Chromium has no page: " + targets);
    }

    private String get(String path) {
        try {
            URI uri = URI.create("http://127.0.0.1:" + port + path);
            return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Chromium writes the port that it chose into its profile. */
    private int port() throws IOException {
        Path file = profile.resolve("DevToolsActivePort");
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_START);
        while (!Files.exists(file) || Files.readAllLines(file).size() < 2) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new IllegalStateException("Chromium did not start");
            }
            Pause.briefly();
        }
        return Integer.parseInt(Files.readAllLines(file).get(0));
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().join();
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            // A folder of temporary files; the system removes what is left of it.
        }
    }
}
