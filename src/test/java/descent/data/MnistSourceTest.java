package descent.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descent.Backend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MnistSourceTest {
    private static final List<String> NAMES =
            MnistFormat.FILES.stream().map(file -> file + ".gz").toList();

    private static final URI MIRROR = URI.create("http://mirror.invalid/");
    private static final String SHA256 =
            Sha256.of(MnistFormat.FILES.stream().map(SmallMnist::content).toArray(byte[][]::new));

    @TempDir
    Path temporary;

    private Path cache;
    private final List<String> fetched = new ArrayList<>();

    /** A network that serves what is asked for. */
    private final Fetcher online = (file, mirrors, folder) -> {
        fetched.add(file.name());
        byte[] content = SmallMnist.content(file.name());
        write(folder.resolve(file.name()), SmallMnist.gzip(content));
    };

    private final Fetcher broken = (file, mirrors, folder) -> {
        throw new DownloadException(mirrors.get(0) + file.name() + " gave no answer: unknown host");
    };

    @BeforeAll
    static void prepare() {
        Backend.prepare();
    }

    @BeforeEach
    void nameTheCache() {
        cache = temporary.resolve("cache").resolve("mnist");
    }

    @Test
    void aFolderThatIsAskedForIsTheOnlyPlace() throws IOException {
        Path asked = SmallMnist.writePlain(Files.createDirectory(temporary.resolve("asked")));

        Found found = source(Optional.of(asked), online).find();

        assertThat(found.where()).isEqualTo(asked.toString());
        assertThat(found.reason()).isEmpty();
        assertThat(fetched).isEmpty();
    }

    @Test
    void aFolderThatIsAskedForHasNoStandIn() {
        Path absent = temporary.resolve("absent");

        assertThatThrownBy(() -> source(Optional.of(absent), online).findOrSample())
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith(absent + " does not exist");
        assertThat(fetched).isEmpty();
    }

    @Test
    void whatIsCachedNeedsNoDownload() throws IOException {
        SmallMnist.writeGzipped(Files.createDirectories(cache));

        Found found = source(Optional.empty(), broken).findOrSample();

        assertThat(found.where()).isEqualTo(cache.toString());
        assertThat(found.reason()).isEmpty();
        assertThat(found.data().train().count()).isEqualTo(SmallMnist.TRAIN);
    }

    @Test
    void whatIsNotCachedIsDownloadedOnce() {
        Found found = source(Optional.empty(), online).find();

        assertThat(fetched).isEqualTo(NAMES);
        assertThat(found.where()).isEqualTo(cache.toString());
        assertThat(found.data().sha256()).isEqualTo(SHA256);

        source(Optional.empty(), online).find();
        assertThat(fetched).hasSize(4);
    }

    @Test
    void onlyWhatIsMissingIsDownloaded() throws IOException {
        SmallMnist.writeGzipped(Files.createDirectories(cache));
        Files.delete(cache.resolve(NAMES.get(2)));

        source(Optional.empty(), online).find();

        assertThat(fetched).containsExactly(NAMES.get(2));
    }

    @Test
    void aBrokenFileInTheCacheIsReplaced() throws IOException {
        SmallMnist.writeGzipped(Files.createDirectories(cache));
        Path images = cache.resolve(NAMES.get(0));
        write(images, Arrays.copyOf(Files.readAllBytes(images), 100));

        Found found = source(Optional.empty(), online).find();

        assertThat(fetched).containsExactly(NAMES.get(0));
        assertThat(found.data().sha256()).isEqualTo(SHA256);
    }

    @Test
    void otherDataInTheCacheIsReplaced() throws IOException {
        SmallMnist.writeGzipped(Files.createDirectories(cache));
        byte[] otherLabels = SmallMnist.content(NAMES.get(1));
        otherLabels[8] = 5;
        write(cache.resolve(NAMES.get(1)), SmallMnist.gzip(otherLabels));

        assertThat(source(Optional.empty(), online).find().data().sha256()).isEqualTo(SHA256);
        assertThat(fetched).containsExactly(NAMES.get(1));
    }

    @Test
    void saysWhatWasTriedAndWhatToDo() {
        assertThatThrownBy(() -> source(Optional.empty(), broken).find())
                .isInstanceOf(DataException.class)
                .hasMessage(
                        "MNIST is not here: no data folder given; nothing cached in %s; not downloaded: "
                                + "http://mirror.invalid/%s gave no answer: unknown host. "
                                + "Go online, or give the folder of its four files with --data",
                        cache, NAMES.get(0));
    }

    @Test
    void saysWhatIsWrongWithTheCache() throws IOException {
        SmallMnist.writeGzipped(Files.createDirectories(cache));
        Files.write(cache.resolve(NAMES.get(3)), new byte[0]);

        assertThatThrownBy(() -> source(Optional.empty(), broken).find())
                .hasMessageContaining("the cache is not whole (%s is empty", cache.resolve(NAMES.get(3)));
    }

    @Test
    void anEmptyFolderIsNothingCached() throws IOException {
        Files.createDirectories(cache);

        assertThatThrownBy(() -> source(Optional.empty(), broken).find())
                .hasMessageContaining("nothing cached in %s;", cache);
    }

    @Test
    void theBundledSampleStandsInAndSaysWhy() {
        Found found = source(Optional.empty(), broken).findOrSample();

        assertThat(found.data().name()).isEqualTo("Fashion-MNIST sample");
        assertThat(found.reason())
                .hasValue(
                        "no data folder given; nothing cached in %s; not downloaded: %s%s gave no answer: unknown host"
                                .formatted(cache, MIRROR, NAMES.get(0)));
        assertThat(cache).doesNotExist();
    }

    @Test
    void theBundledSampleDoesNotHideADiskThatIsFull() {
        Fetcher full = (file, mirrors, folder) -> {
            throw new DataException("cannot write " + file.name());
        };
        assertThatThrownBy(() -> source(Optional.empty(), full).findOrSample())
                .isInstanceOf(DataException.class)
                .hasMessage("cannot write " + NAMES.get(0));
    }

    @Test
    void whoWantsToStayOfflineIsNotConnected() {
        Found found = source(Optional.empty(), Fetcher.OFFLINE).findOrSample();

        assertThat(found.reason().orElseThrow()).endsWith("not downloaded: switched off by DESCENT_OFFLINE");
    }

    @Test
    void aVariableIsSetUnlessItIsEmptyOrZero() {
        assertThat(Source.isSet(Map.of("DESCENT_OFFLINE", "1"), Source.OFFLINE)).isTrue();
        assertThat(Source.isSet(Map.of("DESCENT_OFFLINE", "0"), Source.OFFLINE)).isFalse();
        assertThat(Source.isSet(Map.of("DESCENT_OFFLINE", " "), Source.OFFLINE)).isFalse();
        assertThat(Source.isSet(Map.of(), Source.OFFLINE)).isFalse();
    }

    private Source source(Optional<Path> asked, Fetcher fetcher) {
        List<Remote> files =
                MnistFormat.FILES.stream().map(MnistSourceTest::remote).toList();
        return new Source(asked, cache, Mnist.edition(List.of(MIRROR), files, SHA256), fetcher);
    }

    private static Remote remote(String file) {
        byte[] content = SmallMnist.content(file);
        return Remote.uncompressed(file + ".gz", content.length, Sha256.of(content));
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
