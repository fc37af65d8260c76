package descent.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Named arrays in one file that NumPy's {@code load} opens: a zip archive with an entry in NumPy's format for each, and
 * perhaps some texts beside them.
 *
 * @param arrays FLOAT or DOUBLE, by name
 * @param texts by the name of their entry, which has an ending of its own: "checkpoint.json"
 */
public record Npz(Map<String, INDArray> arrays, Map<String, String> texts) {
    private static final String ENDING = ".npy";

    /** Writes the file whole or not at all; see {@link AtomicFile}. */
    public void write(Path file) {
        AtomicFile.write(file, this::writeTo);
    }

    /** The content of the file. */
    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException("an array in memory takes all that is written", e);
        }
        return out.toByteArray();
    }

    private void writeTo(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.setLevel(Deflater.NO_COMPRESSION); // Weights are noise: packing them takes time and saves nothing.
        for (Map.Entry<String, String> text : texts.entrySet()) {
            add(zip, text.getKey(), text.getValue().getBytes(StandardCharsets.UTF_8));
        }
        for (Map.Entry<String, INDArray> array : arrays.entrySet()) {
            add(zip, array.getKey() + ENDING, Npy.bytes(array.getValue()));
        }
        zip.finish();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0); // Equal contents make equal files.
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /**
     * Reads a file; its checksums are verified.
     *
     * @throws DataException if it cannot be read or is damaged; the message names the file, but no remedy
     */
    public static Npz read(Path file) {
        Npz npz = new Npz(new LinkedHashMap<>(), new LinkedHashMap<>());
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                npz.take(entry.getName(), checked(zip, entry));
            }
        } catch (IOException e) {
            throw new DataException("%s is damaged or cannot be read (%s)".formatted(file, Reason.of(e)));
        } catch (IllegalArgumentException e) {
            throw new DataException("%s is damaged (%s)".formatted(file, e.getMessage()));
        } catch (Malformed e) {
            throw new DataException("%s %s".formatted(file, e.getMessage()));
        }
        return npz;
    }

    /** The JDK reads an entry without a look at its checksum. */
    private static byte[] checked(ZipFile zip, ZipEntry entry) throws IOException, Malformed {
        byte[] content;
        try (InputStream in = zip.getInputStream(entry)) {
            content = in.readAllBytes();
        }
        CRC32 actual = new CRC32();
        actual.update(content);
        if (actual.getValue() != entry.getCrc()) {
            throw new Malformed(
                    "is damaged: its entry %s has the checksum %08x, expected %08x",
                    entry.getName(), actual.getValue(), entry.getCrc());
        }
        return content;
    }

    private void take(String name, byte[] content) throws Malformed {
        if (!name.endsWith(ENDING)) {
            texts.put(name, new String(content, StandardCharsets.UTF_8));
            return;
        }
        String array = name.substring(0, name.length() - ENDING.length());
        try {
            arrays.put(array, Npy.array(content));
        } catch (Malformed e) {
            throw new Malformed("is no use: its array \"%s\" %s", array, e.getMessage());
        }
    }
}
