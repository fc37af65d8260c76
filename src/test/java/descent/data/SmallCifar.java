package descent.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Makes files in CIFAR-10's format that hold a few images. */
final class SmallCifar {
    /** In each of the five training files. */
    static final int TRAIN = 4;

    static final int TEST = 3;

    private SmallCifar() {}

    /** Record i of file f has label (f + i) mod 10 and the value (f + i + j) mod 256 at place j of its image. */
    static byte[] records(int file, int count) {
        byte[] bytes = new byte[count * ImageRecords.RECORD];
        for (int i = 0; i < count; i++) {
            bytes[i * ImageRecords.RECORD] = (byte) ((file + i) % 10);
            for (int j = 0; j < ImageRecords.PIXELS; j++) {
                bytes[i * ImageRecords.RECORD + 1 + j] = (byte) (file + i + j);
            }
        }
        return bytes;
    }

    static byte[] content(String file) {
        if (file.equals(Cifar10Format.META)) {
            // As published, with an empty line at the end.
            return (String.join("\n", Cifar10.LABELS) + "\n\n").getBytes(StandardCharsets.US_ASCII);
        }
        int number = Cifar10Format.TRAIN.indexOf(file);
        return number < 0 ? records(9, TEST) : records(number, TRAIN);
    }

    static Path write(Path folder) throws IOException {
        for (String file : Cifar10Format.FILES) {
            Files.write(folder.resolve(file), content(file));
        }
        return folder;
    }

    /** The archive as it is published: the files in a folder, and a page beside them. */
    static byte[] archive() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            for (String file : Cifar10Format.FILES) {
                add(tar, "cifar-10-batches-bin/" + file, content(file));
            }
            add(tar, "cifar-10-batches-bin/readme.html", new byte[88]);
        }
        return SmallMnist.gzip(bytes.toByteArray());
    }

    static void add(TarArchiveOutputStream tar, String name, byte[] content) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name, true);
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }
}
