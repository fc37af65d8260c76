package descent.data;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
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
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                npz.take(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new DataException("%s is damaged or cannot be read (%s)".formatted(file, e.getMessage()));
        } catch (Malformed e) {
            throw new DataException("%s %s".formatted(file, e.getMessage()));
        }
        return npz;
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
