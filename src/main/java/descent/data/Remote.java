package descent.data;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A published file.
 *
 * @param name its name on the servers and in the cache
 * @param bytes how many it has, in the given form
 * @param sha256 the digest of these bytes, in hexadecimal
 * @param form which bytes are meant
 */
record Remote(String name, long bytes, String sha256, Form form) {
    /** Room for the header of a file that does not compress. */
    private static final long SLACK = 1 << 16;

    /** What size and digest are about. */
    enum Form {
        /** The uncompressed contents: mirrors compress the same data differently, and only the data matters. */
        UNCOMPRESSED {
            @Override
            byte[] of(byte[] stored) throws Malformed {
                return Contents.of(stored);
            }
        },
        /** The file as it is served. */
        SERVED {
            @Override
            byte[] of(byte[] stored) {
                return stored;
            }
        };

        abstract byte[] of(byte[] stored) throws Malformed;
    }

    /** A file whose uncompressed contents are known. */
    static Remote uncompressed(String name, long bytes, String sha256) {
        return new Remote(name, bytes, sha256, Form.UNCOMPRESSED);
    }

    /** A file that every mirror serves alike. */
    static Remote served(String name, long bytes, String sha256) {
        return new Remote(name, bytes, sha256, Form.SERVED);
    }

    /** No way to compress the file makes it longer than this. */
    long atMost() {
        return bytes + SLACK;
    }

    /** @throws Malformed unless these are the bytes of this file, compressed or not where that does not matter */
    void check(byte[] stored) throws Malformed {
        byte[] content = form.of(stored);
        if (content.length != bytes) {
            throw new Malformed(
                    "has %d %sbytes, expected %d",
                    content.length, form == Form.UNCOMPRESSED ? "uncompressed " : "", bytes);
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
