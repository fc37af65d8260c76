package descent.data;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Locale;

/**
 * One file in IDX format, checked: a magic number, the size of each dimension, and unsigned bytes, the last dimension
 * running fastest.
 *
 * @param shape the size of each dimension, all above 0
 * @param content the whole file, uncompressed
 * @see <a href="https://yann.lecun.com/exdb/mnist/">LeCun, Cortes and Burges, The MNIST database, "File formats"</a>
 */
record Idx(int[] shape, byte[] content) {
    /** What a file is for; its dimensions tell. */
    enum Kind {
        LABELS(1),
        IMAGES(3);

        private static final int UNSIGNED_BYTES = 0x800;

        private final int dimensions;

        Kind(int dimensions) {
            this.dimensions = dimensions;
        }

        private int magic() {
            return UNSIGNED_BYTES | dimensions;
        }

        private int header() {
            return Integer.BYTES * (1 + dimensions);
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Reads a file's uncompressed contents; they are kept, not copied. */
    static Idx of(Kind kind, byte[] content) throws Malformed {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        if (content.length < kind.header()) {
            throw new Malformed("is truncated: expected a header of %d bytes, found %d", kind.header(), content.length);
        }
        checkMagic(kind, bytes.getInt());
        int[] shape = new int[kind.dimensions];
        for (int i = 0; i < shape.length; i++) {
            shape[i] = bytes.getInt();
        }
        checkLength(kind, shape, content.length);
        return new Idx(shape, content);
    }

    private static void checkMagic(Kind expected, int magic) throws Malformed {
        for (Kind kind : Kind.values()) {
            if (magic == kind.magic() && kind != expected) {
                throw new Malformed("holds %s, expected %s: are two files swapped?", kind, expected);
            }
        }
        if (magic != expected.magic()) {
            throw new Malformed(
                    "is not an IDX file of %s: its magic number is 0x%08x, expected 0x%08x",
                    expected, magic, expected.magic());
        }
    }

    private static void checkLength(Kind kind, int[] shape, int actual) throws Malformed {
        BigInteger values = BigInteger.ONE;
        for (int size : shape) {
            if (size < 1) {
                throw new Malformed("has a dimension of size %s, expected at least 1", Integer.toUnsignedString(size));
            }
            values = values.multiply(BigInteger.valueOf(size));
        }
        BigInteger expected = values.add(BigInteger.valueOf(kind.header()));
        int comparison = expected.compareTo(BigInteger.valueOf(actual));
        if (comparison != 0) {
            throw new Malformed(
                    "is %s: its header announces %d bytes in all, found %d",
                    comparison > 0 ? "truncated" : "too long", expected, actual);
        }
    }

    /** How many labels or images there are. */
    int count() {
        return shape[0];
    }

    /** How many bytes each of them has. */
    int each() {
        return (content.length - header()) / count();
    }

    /** The value at a place counted from 0 over all dimensions, 0 to 255. */
    int value(int i) {
        return content[header() + i] & 0xff;
    }

    private int header() {
        return Integer.BYTES * (1 + shape.length);
    }
}
