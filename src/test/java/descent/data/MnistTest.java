package descent.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descent.Backend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

class MnistTest {
    private static final String TRAIN_IMAGES = "train-images-idx3-ubyte";
    private static final String TRAIN_LABELS = "train-labels-idx1-ubyte";
    private static final String TEST_LABELS = "t10k-labels-idx1-ubyte";

    @TempDir
    Path folder;

    @BeforeAll
    static void prepare() {
        Backend.prepare();
    }

    @Test
    void readsImagesAsRowsOfPixelsFromZeroToOne() throws IOException {
        Data data = Mnist.load(SmallMnist.writePlain(folder));

        INDArray inputs = data.train().inputs();
        assertThat(inputs.dataType()).isEqualTo(DataType.FLOAT);
        assertThat(inputs.shape()).containsExactly(SmallMnist.TRAIN, 784);
        // Pixel j of image i is (i + j) mod 256; 51/255 and 255/255 are the floats nearest to 0.2 and 1.
        assertThat(inputs.getFloat(0, 0)).isEqualTo(0f);
        assertThat(inputs.getFloat(1, 50)).isEqualTo(0.2f);
        assertThat(inputs.getFloat(0, 255)).isEqualTo(1f);
        assertThat(inputs.getFloat(5, 783)).isEqualTo(((5 + 783) % 256) / 255f);
        assertThat(data.test().inputs().shape()).containsExactly(SmallMnist.TEST, 784);
    }

    @Test
    void itsRowsAreImagesLineByLine() throws IOException {
        INDArray images =
                Mnist.load(SmallMnist.writePlain(folder)).train().inputs().reshape(-1, 1, 28, 28);

        // Line 2, column 3 is pixel 2·28 + 3.
        assertThat(images.getFloat(4, 0, 2, 3)).isEqualTo((4 + 59) / 255f);
    }

    @Test
    void readsLabelsAsOneHotRows() throws IOException {
        INDArray targets = Mnist.load(SmallMnist.writePlain(folder)).train().targets();

        assertThat(targets.dataType()).isEqualTo(DataType.FLOAT);
        assertThat(targets.shape()).containsExactly(SmallMnist.TRAIN, 10);
        for (int i = 0; i < SmallMnist.TRAIN; i++) {
            float[] expected = new float[10];
            expected[i % 10] = 1;
            assertThat(targets.getRow(i).toFloatVector()).isEqualTo(expected);
        }
    }

    @Test
    void gzipOrNotIsTheSameData() throws IOException {
        Path plain = SmallMnist.writePlain(Files.createDirectory(folder.resolve("plain")));
        Path gzipped = SmallMnist.writeGzipped(Files.createDirectory(folder.resolve("gzipped")));

        assertThat(Mnist.load(gzipped).sha256()).isEqualTo(Mnist.load(plain).sha256());
    }

    @Test
    void contentTellsGzipNotTheName() throws IOException {
        SmallMnist.writePlain(folder);
        byte[] labels = SmallMnist.content(TRAIN_LABELS);
        Files.write(folder.resolve(TRAIN_LABELS), SmallMnist.gzip(labels));
        Files.move(folder.resolve(TRAIN_IMAGES), folder.resolve(TRAIN_IMAGES + ".gz"));

        assertThat(Mnist.load(folder).train().count()).isEqualTo(SmallMnist.TRAIN);
    }

    @Test
    void itsDigestIsThatOfAllContentsInARow() throws IOException {
        Data data = Mnist.load(SmallMnist.writeGzipped(folder));

        byte[][] contents = MnistFormat.FILES.stream().map(SmallMnist::content).toArray(byte[][]::new);
        assertThat(data.sha256()).isEqualTo(Sha256.of(contents)).hasSize(64);
    }

    @Test
    void onlyTheRealDataIsCalledMnist() throws IOException {
        Data data = Mnist.load(SmallMnist.writePlain(folder));

        assertThat(data.name()).isEqualTo("MNIST-format data");
        assertThat(Mnist.isOriginal(data)).isFalse();
        assertThat(Mnist.isOriginal(new Data("any name", data.train(), data.test(), Mnist.SHA256)))
                .isTrue();
    }

    @Test
    void whatItsMirrorsServeHasTheKnownSizes() {
        // A header of 16 or 8 bytes, then 784 bytes an image or one a label.
        assertThat(Mnist.PUBLISHED.files())
                .extracting(Remote::bytes)
                .containsExactly(16 + 60_000 * 784L, 8 + 60_000L, 16 + 10_000 * 784L, 8 + 10_000L);
        assertThat(Mnist.PUBLISHED.files())
                .extracting(Remote::name)
                .containsExactlyElementsOf(
                        MnistFormat.FILES.stream().map(file -> file + ".gz").toList());
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        assertRefused(folder.resolve("absent"))
                .hasMessage(folder.resolve("absent") + " does not exist. Give the folder that holds " + TRAIN_IMAGES
                        + " and the other 3 files");
    }

    @Test
    void refusesAFileWhereAFolderBelongs() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertRefused(file).hasMessageStartingWith(file + " is a file, expected a folder");
    }

    @Test
    void saysWhichFilesAreMissing() throws IOException {
        SmallMnist.writePlain(folder);
        Files.delete(folder.resolve(TRAIN_IMAGES));
        Files.delete(folder.resolve(TEST_LABELS));
        assertRefused(folder)
                .hasMessageStartingWith(folder + " lacks " + TRAIN_IMAGES + ", " + TEST_LABELS + " (plain or .gz)");
    }

    @Test
    void refusesAFolderInPlaceOfAFile() throws IOException {
        SmallMnist.writePlain(folder);
        Files.delete(folder.resolve(TRAIN_IMAGES));
        Files.createDirectory(folder.resolve(TRAIN_IMAGES));
        assertRefused(folder).hasMessageStartingWith(folder.resolve(TRAIN_IMAGES) + " is a folder, expected a file");
    }

    @Test
    void refusesATruncatedFileByName() throws IOException {
        byte[] whole = SmallMnist.content(TRAIN_IMAGES);
        assertRefusedWith(TRAIN_IMAGES, Arrays.copyOf(whole, 1000))
                .hasMessageContaining("announces %d bytes in all, found 1000", whole.length);
    }

    @Test
    void refusesAFileThatIsTooLongByName() throws IOException {
        byte[] whole = SmallMnist.content(TRAIN_LABELS);
        assertRefusedWith(TRAIN_LABELS, Arrays.copyOf(whole, whole.length + 1)).hasMessageContaining("is too long");
    }

    @Test
    void refusesTruncatedGzipByName() throws IOException {
        byte[] gzip = SmallMnist.gzip(SmallMnist.content(TRAIN_IMAGES));
        assertRefusedWith(TRAIN_IMAGES, Arrays.copyOf(gzip, gzip.length - 20)).hasMessageContaining("is truncated");
    }

    @Test
    void refusesCorruptGzipByName() throws IOException {
        byte[] gzip = SmallMnist.gzip(SmallMnist.content(TRAIN_IMAGES));
        gzip[gzip.length / 2] ^= 0x55;
        assertRefusedWith(TRAIN_IMAGES, gzip).hasMessageContaining("corrupt");
    }

    @Test
    void refusesAnEmptyFileByName() throws IOException {
        assertRefusedWith(TEST_LABELS, new byte[0]).hasMessageContaining("is empty");
    }

    @Test
    void refusesSwappedFilesByName() throws IOException {
        assertRefusedWith(TRAIN_IMAGES, SmallMnist.labels(SmallMnist.TRAIN))
                .hasMessageContaining("holds labels, expected images");
    }

    @Test
    void refusesImagesOfAnotherSize() throws IOException {
        assertRefusedWith(TRAIN_IMAGES, SmallMnist.images(SmallMnist.TRAIN, 32, 27))
                .hasMessageContaining("holds images of 32×27 pixels, expected 28×28");
    }

    @Test
    void refusesALabelAboveNine() throws IOException {
        byte[] labels = SmallMnist.labels(SmallMnist.TEST);
        labels[8 + 3] = 10;
        assertRefusedWith(TEST_LABELS, labels).hasMessageContaining("has label 10 at index 3, expected 0 to 9");
    }

    @Test
    void refusesImagesAndLabelsOfDifferentNumber() throws IOException {
        assertRefusedWith(TEST_LABELS, SmallMnist.labels(7))
                .hasMessageContaining("t10k-images-idx3-ubyte holds 10 images, but ")
                .hasMessageContaining(TEST_LABELS + " holds 7 labels");
    }

    private AbstractThrowableAssert<?, ?> assertRefusedWith(String file, byte[] content) throws IOException {
        SmallMnist.writePlain(folder);
        Files.write(folder.resolve(file), content);
        return assertRefused(folder).hasMessageContaining(folder.resolve(file).toString());
    }

    private static AbstractThrowableAssert<?, ?> assertRefused(Path folder) {
        return assertThatThrownBy(() -> Mnist.load(folder)).isInstanceOf(DataException.class);
    }
}
