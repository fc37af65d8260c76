package descent.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descent.Backend;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

class NpzTest {
    @TempDir
    Path folder;

    @BeforeAll
    static void prepare() {
        Backend.prepare();
    }

    @Test
    void givesBackEveryNumberBitForBit() {
        INDArray odd =
                Nd4j.createFromArray(-0f, Float.MIN_VALUE, Float.MAX_VALUE, Float.NEGATIVE_INFINITY, Float.NaN, 0.1f);
        INDArray doubles = Nd4j.createFromArray(new double[] {Math.PI, -Double.MIN_VALUE});

        Npz read = roundTrip(Map.of("layer/odd", odd.reshape(2, 3), "doubles", doubles));

        assertThat(read.arrays()).containsOnlyKeys("layer/odd", "doubles");
        assertThat(read.arrays().get("layer/odd").shape()).containsExactly(2, 3);
        assertThat(read.arrays().get("layer/odd").ravel().toFloatVector()).containsExactly(odd.toFloatVector());
        assertThat(read.arrays().get("doubles").dataType()).isEqualTo(DataType.DOUBLE);
        assertThat(read.arrays().get("doubles").toDoubleVector()).containsExactly(doubles.toDoubleVector());
    }

    @Test
    void viewsAndTransposesArriveAsTheyLook() {
        INDArray all = Nd4j.arange(12).castTo(DataType.FLOAT).reshape(3, 4);
        INDArray view = all.get(NDArrayIndex.interval(1, 3));

        Npz read = roundTrip(Map.of("view", view, "transpose", all.transpose()));

        assertThat(read.arrays().get("view").ravel().toFloatVector()).containsExactly(4, 5, 6, 7, 8, 9, 10, 11);
        assertThat(read.arrays().get("transpose").shape()).containsExactly(4, 3);
        assertThat(read.arrays().get("transpose").getRow(1).toFloatVector()).containsExactly(1, 5, 9);
    }

    @Test
    void textsLieBesideTheArrays() {
        Path file = folder.resolve("with.npz");
        new Npz(Map.of(), Map.of("about.json", "{\"θ\": 1}")).write(file);
        assertThat(Npz.read(file).texts()).containsExactly(Map.entry("about.json", "{\"θ\": 1}"));
    }

    @Test
    void equalContentsMakeEqualFiles() throws IOException {
        Npz npz = new Npz(Map.of("x", Nd4j.ones(DataType.FLOAT, 3)), Map.of());
        npz.write(folder.resolve("a.npz"));
        npz.write(folder.resolve("b.npz"));
        assertThat(folder.resolve("a.npz")).hasSameBinaryContentAs(folder.resolve("b.npz"));
    }

    @Test
    void refusesAFileThatBreaksOffWhereverItDoes() throws IOException {
        byte[] whole = written();
        for (int length = 0; length < whole.length; length++) {
            Path part = Files.write(folder.resolve("part.npz"), Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> Npz.read(part))
                    .as("cut after %d of %d bytes", length, whole.length)
                    .isInstanceOf(DataException.class)
                    .hasMessageStartingWith(part + " is damaged");
        }
    }

    @Test
    void neverGivesOtherNumbersUnderAKnownNameWhateverBitIsWrong() throws IOException {
        byte[] whole = written();
        float[] expected = {1, 2, 3};
        for (int i = 0; i < whole.length; i++) {
            byte[] wrong = whole.clone();
            wrong[i] ^= (byte) (1 << i % 8);
            Path file = Files.write(folder.resolve("wrong.npz"), wrong);
            try {
                INDArray x = Npz.read(file).arrays().get("x");
                assertThat(x == null ? expected : x.toFloatVector())
                        .as("byte %d", i)
                        .containsExactly(expected);
            } catch (DataException e) {
                assertThat(e).hasMessageStartingWith(file.toString());
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'descr': '>f4', 'fortran_order': False, 'shape': (2,), } | has the header
            {'descr': '<c8', 'fortran_order': False, 'shape': (2,), }  | has the header
            {'descr': '<f4', 'fortran_order': False, 'shape': (3,), } | has 8 bytes of numbers, expected 12
            {'descr': '<f4', 'fortran_order': False, 'shape': (2147483647, 2147483647, 8), } | has 8 bytes of numbers, expected 147573952452
            {'descr': '<f4', 'fortran_order': False, 'shape': (99999999999,), } | has the shape (99999999999,)
            """)
    void refusesArraysOfAnotherKindByName(String header, String problem) throws IOException {
        String entry = "\u0093NUMPY\u0001\u0000" + (char) header.length() + "\u0000" + header + "\0\0\0\0\0\0\0\0";
        Path file = zip("odd.npy", entry.getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> Npz.read(file))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith(file + " is no use: its array \"odd\" " + problem);
    }

    /** NumPy writes x.T of [[0, 1, 2], [3, 4, 5]] as it lies: 0 to 5, first dimension fastest, of shape [3, 2]. */
    @Test
    void fortransOrderIsReadAsItIsMeant() throws IOException {
        String header = "{'descr': '<f4', 'fortran_order': True, 'shape': (3, 2), }";
        ByteBuffer entry = ByteBuffer.allocate(10 + header.length() + 24).order(ByteOrder.LITTLE_ENDIAN);
        entry.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0}).putShort((short) header.length());
        entry.put(header.getBytes(StandardCharsets.US_ASCII));
        for (float value : new float[] {0, 1, 2, 3, 4, 5}) {
            entry.putFloat(value);
        }
        INDArray x = Npz.read(zip("x.npy", entry.array())).arrays().get("x");
        assertThat(x.shape()).containsExactly(3, 2);
        assertThat(x.toFloatMatrix()).isDeepEqualTo(new float[][] {{0, 3}, {1, 4}, {2, 5}});
        assertThat(x.data().asFloat()).containsExactly(0, 3, 1, 4, 2, 5);
    }

    @Test
    void refusesWhatIsNoArray() throws IOException {
        Path file = zip("odd.npy", new byte[] {1, 2, 3});
        assertThatThrownBy(() -> Npz.read(file)).hasMessageContaining("is not an array in NumPy's format");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        Path absent = folder.resolve("absent.npz");
        assertThatThrownBy(() -> Npz.read(absent))
                .isInstanceOf(DataException.class)
                .hasMessage(absent + " is damaged or cannot be read (no such file or folder)");
    }

    private Npz roundTrip(Map<String, INDArray> arrays) {
        Path file = folder.resolve("arrays.npz");
        new Npz(arrays, Map.of()).write(file);
        return Npz.read(file);
    }

    private byte[] written() throws IOException {
        Path file = folder.resolve("whole.npz");
        new Npz(Map.of("x", Nd4j.createFromArray(1f, 2f, 3f)), Map.of("about.txt", "text")).write(file);
        return Files.readAllBytes(file);
    }

    private Path zip(String name, byte[] content) throws IOException {
        Path file = folder.resolve("made.npz");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return file;
    }
}
