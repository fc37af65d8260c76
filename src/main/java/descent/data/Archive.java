package descent.data;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/**
 * The files of a tar.gz archive, whatever folders they lie in. They are unpacked in memory, never to the disk: no name in
 * the archive can point to a place outside, and nothing is left behind half unpacked.
 */
final class Archive implements Store {
    /** Twice the largest file of CIFAR-10. */
    private static final int MOST = 1 << 26;

    private static final int MOST_FILES = 100;

    private final String name;
    private final Map<String, byte[]> files = new HashMap<>();

    /**
     * Unpacks it.
     *
     * @param name the archive's name, for messages
     * @param stored the whole archive
     * @throws Malformed if it is not a whole tar.gz archive, or far larger than any data set here
     */
    Archive(String name, byte[] stored) throws Malformed {
        this.name = name;
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(stored)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (isPlain(entry)) {
                    take(entry, tar);
                }
            }
        } catch (IOException e) {
            throw new Malformed(
                    "is truncated or corrupt: after %d files its tar.gz data makes no sense (%s)",
                    files.size(), Reason.of(e));
        }
    }

    /** No folder, link or device. */
    private static boolean isPlain(TarArchiveEntry entry) {
        return entry.getLinkFlag() == TarConstants.LF_NORMAL || entry.getLinkFlag() == TarConstants.LF_OLDNORM;
    }

    private void take(TarArchiveEntry entry, TarArchiveInputStream tar) throws IOException, Malformed {
        String path = entry.getName();
        String file = path.substring(path.lastIndexOf('/') + 1);
        if (entry.getSize() > MOST || files.size() == MOST_FILES) {
            throw new Malformed(
                    "holds %s with %d bytes as file %d, expected at most %d bytes in each of %d files",
                    file, entry.getSize(), files.size() + 1, MOST, MOST_FILES);
        }
        byte[] content = tar.readNBytes(Math.toIntExact(entry.getSize()));
        if (content.length < entry.getSize()) {
            throw new Malformed(
                    "is truncated: expected %d bytes of %s, found %d", entry.getSize(), file, content.length);
        }
        if (files.putIfAbsent(file, content) != null) {
            throw new Malformed("holds %s twice, expected it once", file);
        }
    }

    @Override
    public String name(String file) {
        return "%s in %s".formatted(file, name);
    }

    @Override
    public byte[] contents(String file) throws Malformed {
        byte[] content = files.get(file);
        if (content == null) {
            throw new Malformed("is missing");
        }
        return content;
    }
}
