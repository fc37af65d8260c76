package descent.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descent.Backend;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Cifar10SourceTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    Path temporary;

    private Path cache;
    private byte[] archive;
    private Remote remote;
    private TestServer server;

    @BeforeAll
    static void prepare() {
        Backend.prepare();
    }

    @BeforeEach
    void start() throws IOException {
        cache = temporary.resolve("cache").resolve("cifar10");
        archive = SmallCifar.archive();
        remote = Remote.served("cifar-10-binary.tar.gz", archive.length, Sha256.of(archive));
        server = new TestServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whatIsNotCachedIsDownloadedCheckedAndRead() {
        Found found = online(archive).find();

        assertThat(found.data().name()).isEqualTo("CIFAR-10");
        assertThat(found.data().train().count()).isEqualTo(5 * SmallCifar.TRAIN);
        assertThat(found.where()).isEqualTo(cache.toString());
        assertThat(offline().find().data().sha256()).isEqualTo(found.data().sha256());
    }

    @Test
    void anArchiveThatIsNotTheRightOneIsNotKept() {
        byte[] other = archive.clone();
        other[other.length / 2] ^= 1;

        assertThatThrownBy(() -> online(other).find())
                .isInstanceOf(DataException.class)
                .hasMessageContaining("has SHA-256 %s, expected %s", Sha256.of(other), remote.sha256());
        assertThat(cache).isEmptyDirectory();
    }

    @Test
    void aBrokenArchiveInTheCacheIsReplaced() throws IOException {
        Files.createDirectories(cache);
        Files.write(cache.resolve(remote.name()), Arrays.copyOf(archive, 1000));

        assertThat(online(archive).find().data().name()).isEqualTo("CIFAR-10");
        assertThat(cache.resolve(remote.name())).hasBinaryContent(archive);
    }

    @Test
    void aFolderThatIsAskedForIsTheOnlyPlace() throws IOException {
        Path asked = SmallCifar.write(Files.createDirectory(temporary.resolve("asked")));

        assertThat(source(Optional.of(asked), Fetcher.OFFLINE, List.of()).find().where())
                .isEqualTo(asked.toString());
    }

    @Test
    void saysWhatItNeedsAndHowToGetIt() {
        assertThatThrownBy(() -> offline().find())
                .isInstanceOf(DataException.class)
                .hasMessage(
                        "CIFAR-10 is not here: no data folder given; nothing cached in %s; not downloaded: switched off "
                                + "by DESCENT_OFFLINE. Go online, or give the folder of its binary version "
                                + "(cifar-10-binary.tar.gz, or data_batch_1.bin and the other files in it) with --data",
                        cache);
    }

    private Source offline() {
        return source(Optional.empty(), Fetcher.OFFLINE, List.of());
    }

    private Source online(byte[] served) {
        URI mirror = server.folder("mirror", TestServer.body(served));
        Fetcher fetcher = new Downloader(new Timeouts(LONG, LONG, LONG), Disk.REAL, DownloadProgress.SILENT);
        return source(Optional.empty(), fetcher, List.of(mirror));
    }

    private Source source(Optional<Path> asked, Fetcher fetcher, List<URI> mirrors) {
        return new Source(asked, cache, Cifar10.edition(mirrors, remote), fetcher);
    }
}
