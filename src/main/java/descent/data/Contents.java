package descent.data;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** The uncompressed contents of a file. Whether it is gzip shows in its first bytes; its name does not matter. */
final class Contents {
    /** Five times the training images of MNIST. */
    private static final int MOST = 1 << 28;

    private static final int CHUNK = 1 << 16;

    private Contents() {}

    /** All bytes of a file as it is stored. */
    static byte[] stored(Path file) throws IOException, Malformed {
        long size = Files.size(file);
        if (size > MOST) {
            throw new Malformed("has %d bytes, expected at most %d", size, MOST);
        }
        return Files.readAllBytes(file);
    }

    /** Unpacks what is gzip and hands back the rest as it is. */
    static byte[] of(byte[] stored) throws Malformed {
        if (stored.length == 0) {
            throw new Malformed("is empty");
        }
        refuseOthers(stored);
        boolean gzip = stored.length > 1 && stored[0] == (byte) 0x1f && stored[1] == (byte) 0x8b;
        return gzip ? unpacked(stored) : stored;
    }

    /** What people have under such a name instead of data. */
    private static void refuseOthers(byte[] stored) throws Malformed {
        String beginning = new String(stored, 0, Math.min(stored.length, 64), StandardCharsets.US_ASCII)
                .strip()
                .toLowerCase(Locale.ROOT);
        if (beginning.startsWith("<!doctype") || beginning.startsWith("<html")) {
            throw new Malformed("is an HTML page, not data: the download was answered by a web page");
        }
        if (beginning.startsWith("version https://git-lfs")) {
            throw new Malformed("is a Git LFS pointer, not data: fetch the file itself with git lfs pull");
        }
    }

    private static byte[] unpacked(byte[] stored) throws Malformed {
        ByteArrayOutputStream content = new ByteArrayOutputStream(CHUNK);
        try (Gzip gzip = new Gzip(stored)) {
            byte[] chunk = new byte[CHUNK];
            for (int n = gzip.read(chunk); n >= 0 && content.size() <= MOST; n = gzip.read(chunk)) {
                content.write(chunk, 0, n);
            }
            gzip.refuseMore();
        } catch (EOFException e) {
            throw new Malformed(
                    "is truncated: expected the end of its gzip data, but it stops after %d bytes (%d when unpacked)",
                    stored.length, content.size());
        } catch (IOException e) {
            throw new Malformed(
                    "is corrupt: its gzip data makes no sense after %d unpacked bytes (%s)",
                    content.size(), Reason.of(e));
        }
        if (content.size() > MOST) {
            throw new Malformed("unpacks to more than %d bytes", MOST);
        }
        return content.toByteArray();
    }

    /** The buffer holds the whole file, so that what follows the last member, which the JDK passes over, can be seen. */
    private static final class Gzip extends GZIPInputStream {
        private static final int TRAILER = 8;

        Gzip(byte[] stored) throws IOException {
            super(new ByteArrayInputStream(stored), stored.length);
        }

        void refuseMore() throws Malformed {
            int more = inf.getRemaining() - TRAILER;
            if (inf.finished() && more > 0) {
                throw new Malformed("is too long: expected the end of its gzip data, but %d more bytes follow", more);
            }
        }
    }
}
