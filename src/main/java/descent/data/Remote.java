package descent.data;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A published file.
 *
 * <p>The digest is over the uncompressed contents: mirrors compress the same data differently, and only the data
 * matters.
 *
 * @param name its name on the servers and in the cache
 * @param bytes how many it has, uncompressed
 * @param sha256 the digest of its uncompressed contents, in hexadecimal
 */
record Remote(String name, long bytes, String sha256) {
    /** Room for the header of a file that does not compress. */
    private static final long SLACK = 1 << 16;

    /** No way to compress the file makes it longer than this. */
    long atMost() {
        return bytes + SLACK;
    }

    /** @throws Malformed unless these are the bytes of this file, compressed or not */
    void check(byte[] stored) throws Malformed {
        byte[] content = Contents.of(stored);
        if (content.length != bytes) {
            throw new Malformed("has %d uncompressed bytes, expected %d", content.length, bytes);
        }
        String actual = Sha256.of(content);
        if (!sha256.equals(actual)) {
            throw new Malformed("has SHA-256 %s, expected %s", actual, sha256);
        }
    }

    /** Whether a path holds this file. */
    boolean isAt(Path path) {
        try {
            check(Contents.stored(path));
            return true;
        } catch (IOException | Malformed e) {
            return false;
        }
    }
}
