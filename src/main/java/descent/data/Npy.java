package descent.data;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * One array in NumPy's format, of floating-point or whole numbers or truth values, little-endian, the last dimension running fastest
 * or, in Fortran's order, the first: what {@code numpy.save} writes for most arrays. ND4J reads such bytes, too, but past their end where they are cut off.
 *
 * @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html">numpy.lib.format</a>
 */
final class Npy {
    private static final int PREFIX = 10;
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
    private static final Pattern TYPE = Pattern.compile("'descr': *'[<|]([fiub])([1248])'");
    private static final Pattern ORDER = Pattern.compile("'fortran_order': *(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape': *\\(([0-9, ]*)\\)");

    private Npy() {}

    /** Of a view, ND4J would write what its buffer begins with: hence the copy. */
    static byte[] bytes(INDArray array) {
        return Nd4j.toNpyByteArray(array.dup('c'));
    }

    static INDArray array(byte[] bytes) throws Malformed {
        if (bytes.length < PREFIX || !Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new Malformed("is not an array in NumPy's format, version 1.0");
        }
        ByteBuffer values = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int start = Math.min(bytes.length, PREFIX + (values.getShort(MAGIC.length) & 0xffff));
        String header = new String(bytes, PREFIX, start - PREFIX, StandardCharsets.ISO_8859_1);
        Matcher type = TYPE.matcher(header);
        Matcher shape = SHAPE.matcher(header);
        Matcher order = ORDER.matcher(header);
        if (!type.find() || !shape.find() || !order.find()) {
            throw new Malformed(
                    "has the header %s, expected '<f4', '<f8', or whole numbers of up to 8 bytes", header.strip());
        }
        ByteBuffer numbers = values.position(start).slice().order(ByteOrder.LITTLE_ENDIAN);
        long[] sizes = shape(shape.group(1));
        return order.group(1).equals("True")
                ? array(numbers, type, reversed(sizes))
                        .permute(axes(sizes.length))
                        .dup('c')
                : array(numbers, type, sizes);
    }

    /** The first dimension runs fastest: the same bytes are the transpose in C's order. */
    private static long[] reversed(long... sizes) {
        return IntStream.range(0, sizes.length)
                .mapToLong(i -> sizes[sizes.length - 1 - i])
                .toArray();
    }

    private static int[] axes(int rank) {
        return IntStream.range(0, rank).map(i -> rank - 1 - i).toArray();
    }

    private static INDArray array(ByteBuffer values, Matcher type, long... shape) throws Malformed {
        String kind = type.group(1);
        int each = Integer.parseInt(type.group(2));
        if (kind.equals("f") && each < Float.BYTES) {
            throw new Malformed("holds floating-point numbers of %d bytes, expected 4 or 8", each);
        }
        BigInteger expected = Arrays.stream(shape)
                .mapToObj(BigInteger::valueOf)
                .reduce(BigInteger.valueOf(each), BigInteger::multiply);
        if (!expected.equals(BigInteger.valueOf(values.remaining()))) {
            throw new Malformed("has %d bytes of numbers, expected %d", values.remaining(), expected);
        }
        boolean isDouble = kind.equals("f") && each == Double.BYTES;
        INDArray array = Nd4j.createUninitialized(isDouble ? DataType.DOUBLE : DataType.FLOAT, shape);
        if (isDouble) {
            array.data().asNioDouble().put(values.asDoubleBuffer());
        } else if (kind.equals("f")) {
            array.data().asNioFloat().put(values.asFloatBuffer());
        } else {
            FloatBuffer numbers = array.data().asNioFloat();
            for (int i = 0; values.hasRemaining(); i++) {
                numbers.put(i, whole(values, kind, each));
            }
        }
        return Rows.written(array);
    }

    private static float whole(ByteBuffer values, String kind, int each) {
        boolean signed = kind.equals("i");
        return switch (each) {
            case 1 -> signed ? values.get() : values.get() & 0xff;
            case 2 -> signed ? values.getShort() : values.getShort() & 0xffff;
            case 4 -> signed ? values.getInt() : values.getInt() & 0xffffffffL;
            default -> values.getLong();
        };
    }

    private static long[] shape(String sizes) throws Malformed {
        try {
            return Arrays.stream(sizes.split(","))
                    .map(String::strip)
                    .filter(size -> !size.isEmpty())
                    .mapToLong(Integer::parseInt)
                    .toArray();
        } catch (NumberFormatException e) {
            throw new Malformed("has the shape (%s), expected whole numbers", sizes);
        }
    }
}
