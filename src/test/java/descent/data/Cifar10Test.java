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

class Cifar10Test {
    private static final String SECOND = "data_batch_2.bin";
    private static final String TEST = "test_batch.bin";
    private static final String META = "batches.meta.txt";
    private static final String AGAIN = ". Copy or download it again";

    @TempDir
    Path folder;

    @BeforeAll
    static void prepare() {
        Backend.prepare();
    }

    @Test
    void readsImagesByColourRowAndColumnFromZeroToOne() throws IOException {
        Data data = Cifar10.load(SmallCifar.write(folder));

        INDArray inputs = data.train().inputs();
        assertThat(inputs.dataType()).isEqualTo(DataType.FLOAT);
        assertThat(inputs.shape()).containsExactly(5 * SmallCifar.TRAIN, 3, 32, 32);
        // Sample 6 is record 2 of file 1; green, row 5, column 7 is place 1024 + 5·32 + 7 of its image.
        int place = 1024 + 5 * 32 + 7;
        assertThat(inputs.getFloat(6, 1, 5, 7)).isEqualTo(((1 + 2 + place) % 256) / 255f);
        // The last place of the last file: 4 + 3 + 3071 = 3078 = 12 · 256 + 6.
        assertThat(inputs.getFloat(19, 2, 31, 31)).isEqualTo(6 / 255f);
        assertThat(data.test().inputs().shape()).containsExactly(SmallCifar.TEST, 3, 32, 32);
    }

    @Test
    void readsLabelsAsOneHotRows() throws IOException {
        Data data = Cifar10.load(SmallCifar.write(folder));

        assertThat(data.train().targets().shape()).containsExactly(5 * SmallCifar.TRAIN, 10);
        // Record i of file f has label f + i; so have records 0 to 2 of the test file, from 9 on, modulo 10.
        assertThat(data.train().targets().argMax(1).toIntVector())
                .containsExactly(0, 1, 2, 3, 1, 2, 3, 4, 2, 3, 4, 5, 3, 4, 5, 6, 4, 5, 6, 7);
        assertThat(data.test().targets().argMax(1).toIntVector()).containsExactly(9, 0, 1);
        assertThat(data.train().targets().sumNumber().intValue()).isEqualTo(20);
    }

    @Test
    void readsTheArchiveAsItIsPublished() throws IOException {
        Path packed = Files.createDirectory(folder.resolve("packed"));
        Path plain = SmallCifar.write(Files.createDirectory(folder.resolve("plain")));
        Files.write(packed.resolve(Cifar10.ARCHIVE.name()), SmallCifar.archive());

        assertThat(Cifar10.load(packed).sha256())
                .isEqualTo(Cifar10.load(plain).sha256())
                .isEqualTo(Sha256.of(Cifar10Format.FILES.stream()
                        .limit(6)
                        .map(SmallCifar::content)
                        .toArray(byte[][]::new)));
    }

    @Test
    void onlyThePublishedArchiveIsCalledCifar10() throws IOException {
        byte[] archive = SmallCifar.archive();
        Remote known = Remote.served("known.tar.gz", archive.length, Sha256.of(archive));
        Files.write(folder.resolve(known.name()), archive);
        Files.write(folder.resolve(Cifar10.ARCHIVE.name()), archive);

        assertThat(Cifar10.load(folder, known).name()).isEqualTo("CIFAR-10");
        assertThat(Cifar10.load(folder).name()).isEqualTo("CIFAR-10-format data");
    }

    @Test
    void refusesATruncatedFileByName() throws IOException {
        SmallCifar.write(folder);
        Files.write(folder.resolve(SECOND), Arrays.copyOf(SmallCifar.content(SECOND), 3073 + 100));

        assertRefused()
                .hasMessage(
                        "%s is truncated or no CIFAR-10 file: expected records of 3073 bytes, "
                                + "found 1 records and 100 bytes%s",
                        folder.resolve(SECOND), AGAIN);
    }

    @Test
    void refusesAFileThatIsCutBetweenTwoRecords() throws IOException {
        SmallCifar.write(folder);
        Files.write(folder.resolve(SECOND), Arrays.copyOf(SmallCifar.content(SECOND), 2 * 3073));

        assertRefused()
                .hasMessage(
                        "%s holds 4 images, but %s holds 2. Take all files from one data set",
                        folder.resolve("data_batch_1.bin"), folder.resolve(SECOND));
    }

    @Test
    void refusesALabelThatThereIsNot() throws IOException {
        SmallCifar.write(folder);
        byte[] content = SmallCifar.content(TEST);
        content[2 * 3073] = 10;
        Files.write(folder.resolve(TEST), content);

        assertRefused().hasMessage("%s has label 10 in record 2, expected 0 to 9%s", folder.resolve(TEST), AGAIN);
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        SmallCifar.write(folder);
        Files.write(folder.resolve(TEST), new byte[0]);

        assertRefused().hasMessage("%s is empty%s", folder.resolve(TEST), AGAIN);
    }

    @Test
    void refusesOtherClasses() throws IOException {
        SmallCifar.write(folder);
        Files.writeString(folder.resolve(META), "apple\nbear\n");

        assertRefused()
                .hasMessageStartingWith(
                        folder.resolve(META) + " names the classes [apple, bear], expected [airplane, ");
    }

    @Test
    void saysWhichFilesAreMissing() throws IOException {
        SmallCifar.write(folder);
        Files.delete(folder.resolve(META));

        assertRefused().hasMessageStartingWith(folder + " lacks batches.meta.txt");
    }

    @Test
    void refusesAnArchiveThatBreaksOff() throws IOException {
        byte[] archive = SmallCifar.archive();
        Files.write(folder.resolve(Cifar10.ARCHIVE.name()), Arrays.copyOf(archive, archive.length / 2));

        assertRefused()
                .hasMessageStartingWith(folder.resolve(Cifar10.ARCHIVE.name()) + " is truncated or corrupt: after ")
                .hasMessageEndingWith(AGAIN);
    }

    private AbstractThrowableAssert<?, ?> assertRefused() {
        return assertThatThrownBy(() -> Cifar10.load(folder)).isInstanceOf(DataException.class);
    }
}
