package descent.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DownloaderTest {
    private static final String NAME = "file.gz";

    /** Noise, so that its gzip form is as long: several chunks. */
    private static final byte[] CONTENT = noise(100_000);

    private static final byte[] SERVED = SmallMnist.gzip(CONTENT);
    private static final Remote FILE = Remote.uncompressed(NAME, CONTENT.length, Sha256.of(CONTENT));
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(150);

    @TempDir
    Path temporary;

    private Path folder;
    private TestServer server;

    @BeforeEach
    void start() throws IOException {
        folder = temporary.resolve("cache");
        server = new TestServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void putsAServedFileInPlace() throws IOException {
        fetch(TestServer.body(SERVED));

        assertThat(folder.resolve(NAME)).hasBinaryContent(SERVED);
        assertOnlyInFolder(NAME);
    }

    @Test
    void acceptsTheSameContentCompressedDifferentlyOrNotAtAll() throws IOException {
        fetch(TestServer.body(CONTENT));

        assertThat(folder.resolve(NAME)).hasBinaryContent(CONTENT);
    }

    @Test
    void acceptsAnAnswerOfUnannouncedLength() throws IOException {
        fetch(TestServer.announcing(0, SERVED));

        assertThat(folder.resolve(NAME)).hasBinaryContent(SERVED);
    }

    @Test
    void waitsForASlowServer() throws IOException {
        fetch(TestServer.slowly(SERVED, 10, 20));

        assertThat(folder.resolve(NAME)).hasBinaryContent(SERVED);
    }

    @Test
    void followsARedirect() throws IOException {
        URI moved = server.folder("moved", TestServer.body(SERVED));
        fetch(TestServer.redirect(moved));

        assertThat(folder.resolve(NAME)).hasBinaryContent(SERVED);
    }

    @Test
    void tellsHowFarItIs() {
        List<Long> told = new ArrayList<>();
        DownloadProgress progress = (file, bytes, total) -> {
            assertThat(file).isEqualTo(NAME);
            assertThat(total).hasValue(SERVED.length);
            told.add(bytes);
        };
        URI mirror = server.folder("good", TestServer.body(SERVED));
        downloader(LONG, LONG, Disk.REAL, progress).fetch(FILE, List.of(mirror), folder);

        assertThat(told).isSorted().hasSizeGreaterThan(3).endsWith((long) SERVED.length);
    }

    @Test
    void tellsNoTotalWhereTheServerDoesNot() {
        List<OptionalLong> totals = new ArrayList<>();
        URI mirror = server.folder("chunks", TestServer.announcing(0, SERVED));
        downloader(LONG, LONG, Disk.REAL, (file, bytes, total) -> totals.add(total))
                .fetch(FILE, List.of(mirror), folder);

        assertThat(totals).isNotEmpty().containsOnly(OptionalLong.empty());
    }

    @Test
    void refusesABodyThatBreaksOff() throws IOException {
        assertRefused(TestServer.announcing(SERVED.length, Arrays.copyOf(SERVED, 50_000)))
                .hasMessageContaining("broke off after 50000 of %d bytes", SERVED.length);
    }

    @Test
    void refusesChunksThatBreakOff() throws IOException {
        // The chunk is announced with 0x200 bytes and the connection closed after three.
        URI mirror = server.raw(ascii("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n200\r\nabc"));
        assertThatThrownBy(() -> fetch(List.of(mirror)))
                .isInstanceOf(DownloadException.class)
                .hasMessageStartingWith(mirror + "file.gz broke off after ")
                .hasMessageContaining(" of ? bytes");
        assertOnlyInFolder();
    }

    @Test
    void whatFollowsTheAnnouncedLengthIsNotThisFilesBusiness() throws IOException {
        URI mirror = server.raw(
                ascii("HTTP/1.1 200 OK\r\nContent-Length: " + SERVED.length + "\r\n\r\n"), SERVED, ascii("and more"));
        fetch(List.of(mirror));

        assertThat(folder.resolve(NAME)).hasBinaryContent(SERVED);
    }

    @Test
    void refusesWhatIsNotHttp() throws IOException {
        URI mirror = server.raw(ascii("220 mail.example ESMTP\r\n\r\n"));
        assertThatThrownBy(() -> fetch(List.of(mirror)))
                .isInstanceOf(DownloadException.class)
                .hasMessageStartingWith(mirror + "file.gz gave no answer: ");
    }

    @Test
    void refusesABodyThatIsAnnouncedTooShort() throws IOException {
        int short7 = SERVED.length - 7;
        assertRefused(TestServer.announcing(short7, Arrays.copyOf(SERVED, short7)))
                .hasMessageContaining("is truncated")
                .hasMessageContaining("stops after %d bytes", short7);
    }

    @Test
    void refusesABodyThatIsAnnouncedTooLong() throws IOException {
        assertRefused(TestServer.announcing(SERVED.length + 7, SERVED))
                .hasMessageContaining("broke off after %d of %d bytes", SERVED.length, SERVED.length + 7);
    }

    @Test
    void refusesABodyWithMoreBehindIt() throws IOException {
        assertRefused(TestServer.body(Arrays.copyOf(SERVED, SERVED.length + 7)))
                .hasMessageContaining("7 more bytes follow");
    }

    @Test
    void refusesALengthThatTheFileCannotHave() throws IOException {
        assertRefused(TestServer.announcing(1L << 40, SERVED))
                .hasMessageContaining("sends 1099511627776 bytes, expected at most " + FILE.atMost());
    }

    @Test
    void stopsABodyThatDoesNotEnd() throws IOException {
        assertRefused(TestServer.endless(new byte[1 << 14])).hasMessageContaining("expected at most " + FILE.atMost());
    }

    @Test
    void refusesOtherContentOfTheSameLength() throws IOException {
        byte[] other = CONTENT.clone();
        other[77]++;
        assertRefused(TestServer.body(SmallMnist.gzip(other)))
                .hasMessageContaining("has SHA-256 %s, expected %s", Sha256.of(other), FILE.sha256());
    }

    @Test
    void refusesAWebPageInPlaceOfTheFile() throws IOException {
        assertRefused(TestServer.body(ascii("<html>Please sign in</html>")))
                .hasMessageContaining("is an HTML page, not data");
    }

    @Test
    void refusesAnEmptyBody() throws IOException {
        assertRefused(exchange -> exchange.sendResponseHeaders(200, -1)).hasMessageContaining("is empty");
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 304, 403, 404, 500, 503})
    void refusesAnyStatusButOk(int status) throws IOException {
        assertRefused(TestServer.status(status)).hasMessageEndingWith("file.gz answered %d, expected 200", status);
    }

    @Test
    void refusesARedirectToNowhere() throws IOException {
        assertRefused(TestServer.status(301)).hasMessageEndingWith("gave no answer: Invalid redirection");
    }

    @Test
    void doesNotFollowARedirectInCircles() throws IOException {
        URI self = URI.create("/mirror1/");
        assertRefused(TestServer.redirect(self)).hasMessageContaining("answered 302, expected 200");
    }

    @Test
    void givesUpOnAServerThatDoesNotAnswer() {
        URI mirror = server.folder("silent", server.silent());
        assertThatThrownBy(() -> downloader(SHORT, LONG, Disk.REAL, DownloadProgress.SILENT)
                        .fetch(FILE, List.of(mirror), folder))
                .isInstanceOf(DownloadException.class)
                .hasMessage(mirror + "file.gz gave no answer: nothing for 0.15 s");
    }

    @Test
    void givesUpOnABodyThatStalls() {
        URI mirror = server.folder("stalling", server.stalling(Arrays.copyOf(SERVED, 20_000), SERVED.length));
        assertThatThrownBy(() -> downloader(LONG, SHORT, Disk.REAL, DownloadProgress.SILENT)
                        .fetch(FILE, List.of(mirror), folder))
                .isInstanceOf(DownloadException.class)
                .hasMessageStartingWith(mirror + "file.gz broke off after ")
                .hasMessageEndingWith(" of %d bytes (nothing for 0.15 s)", SERVED.length);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void saysThatNobodyIsThere() throws IOException {
        URI mirror;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            mirror = URI.create("http://127.0.0.1:" + free.getLocalPort() + "/");
        }
        assertThatThrownBy(() -> fetch(List.of(mirror)))
                .isInstanceOf(DownloadException.class)
                .hasMessageContaining("gave no answer: cannot connect");
        assertThat(folder).doesNotExist();
    }

    @Test
    void saysThatTheConnectionWasClosed() throws IOException {
        assertRefused(exchange -> {
                    throw new IOException("the connection is dropped before an answer");
                })
                .hasMessageContaining("gave no answer: ");
    }

    @Test
    void triesTheMirrorsInTurn() throws IOException {
        URI missing = server.folder("missing", TestServer.status(404));
        URI broken = server.folder("broken", TestServer.announcing(SERVED.length, Arrays.copyOf(SERVED, 50_000)));
        URI good = server.folder("good", TestServer.body(SERVED));
        fetch(List.of(missing, broken, good));

        assertThat(folder.resolve(NAME)).hasBinaryContent(SERVED);
        assertOnlyInFolder(NAME);
    }

    @Test
    void namesEveryMirrorThatFailed() {
        URI missing = server.folder("missing", TestServer.status(404));
        URI ill = server.folder("ill", TestServer.status(500));

        assertThatThrownBy(() -> fetch(List.of(missing, ill)))
                .isInstanceOf(DownloadException.class)
                .hasMessage(
                        missing + "file.gz answered 404, expected 200; " + ill + "file.gz answered 500, expected 200");
    }

    @Test
    void leavesTheFileOfBeforeAloneUntilTheNewOneIsRight() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(NAME), "before");
        assertThatThrownBy(() -> fetch(TestServer.body(Arrays.copyOf(SERVED, 99))))
                .isInstanceOf(DownloadException.class);
        assertThat(folder.resolve(NAME)).hasContent("before");

        fetch(TestServer.body(SERVED));
        assertThat(folder.resolve(NAME)).hasBinaryContent(SERVED);
        assertOnlyInFolder(NAME);
    }

    @Test
    void saysThatTheDiskIsFullAndAsksNoOtherMirror() throws IOException {
        Disk full = file -> new FullAfter(Disk.REAL.create(file), 40_000);

        assertUnwritable(full).hasMessageContaining("(No space left on device)").hasMessageContaining("Make room");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void saysThatTheCacheIsReadOnly() throws IOException {
        Disk readOnly = file -> {
            throw new AccessDeniedException(file.toString());
        };
        assertUnwritable(readOnly).hasMessageContaining("(permission denied)");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void saysThatAFileIsInTheCachesPlace() throws IOException {
        Files.writeString(folder, "in the way");

        assertUnwritable(Disk.REAL).hasMessageContaining("(a file is in the way)");
        assertThat(folder).hasContent("in the way");
    }

    @Test
    void anInterruptedDownloadLeavesNothingBehind() {
        URI mirror = server.folder("stalling", server.stalling(Arrays.copyOf(SERVED, 20_000), SERVED.length));
        Thread reader = Thread.currentThread();
        DownloadProgress interrupting = (file, bytes, total) -> reader.interrupt();

        assertThatThrownBy(() ->
                        downloader(LONG, LONG, Disk.REAL, interrupting).fetch(FILE, List.of(mirror, mirror), folder))
                .isInstanceOf(DataException.class)
                .isNotInstanceOf(DownloadException.class)
                .hasMessage("the download was interrupted");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(folder).isEmptyDirectory();
    }

    private final AtomicInteger mirrors = new AtomicInteger();

    private void fetch(HttpHandler handler) {
        fetch(List.of(server.folder("mirror" + mirrors.incrementAndGet(), handler)));
    }

    private void fetch(List<URI> from) {
        downloader(LONG, LONG, Disk.REAL, DownloadProgress.SILENT).fetch(FILE, from, folder);
    }

    private static Downloader downloader(Duration answer, Duration chunk, Disk disk, DownloadProgress progress) {
        return new Downloader(new Timeouts(LONG, answer, chunk), disk, progress);
    }

    /** A mirror's failure names the address and leaves nothing behind. */
    private AbstractThrowableAssert<?, ?> assertRefused(HttpHandler handler) throws IOException {
        AbstractThrowableAssert<?, ?> thrown = assertThatThrownBy(() -> fetch(handler))
                .isInstanceOf(DownloadException.class)
                .hasMessageStartingWith("http://127.0.0.1:")
                .hasMessageContaining("/mirror" + mirrors + "/file.gz ");
        assertOnlyInFolder();
        return thrown;
    }

    /** A failure of the disk is not the mirror's, names the folder, and ends the attempt. */
    private AbstractThrowableAssert<?, ?> assertUnwritable(Disk disk) {
        URI good = server.folder("good", TestServer.body(SERVED));
        AtomicInteger asked = new AtomicInteger();
        URI other = server.folder("other", exchange -> asked.incrementAndGet());
        AbstractThrowableAssert<?, ?> thrown = assertThatThrownBy(() ->
                        downloader(LONG, LONG, disk, DownloadProgress.SILENT).fetch(FILE, List.of(good, other), folder))
                .isInstanceOf(DataException.class)
                .isNotInstanceOf(DownloadException.class)
                .hasMessageStartingWith("cannot write file.gz to the cache folder " + folder)
                .hasMessageContaining("DESCENT_CACHE");
        assertThat(asked).hasValue(0);
        return thrown;
    }

    private void assertOnlyInFolder(String... names) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files.map(file -> file.getFileName().toString())).containsExactly(names);
            }
        } else {
            assertThat(names).isEmpty();
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new SplittableRandom(1).nextBytes(noise);
        return noise;
    }

    /** Takes some bytes and then no more, as a full disk does. */
    private static final class FullAfter extends OutputStream {
        private final OutputStream out;
        private int room;

        FullAfter(OutputStream out, int room) {
            this.out = out;
            this.room = room;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (length > room) {
                throw new IOException("No space left on device");
            }
            room -= length;
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
