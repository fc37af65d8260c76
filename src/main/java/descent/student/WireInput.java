package descent.student;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Bytes that arrived, and how much may be made of them. Each read throws {@link Garbled} if they do not hold what it reads. */
final class WireInput {
    static final int DEEPEST = 32;
    static final int MOST_MEGABYTES = 32;

    /** What the JVM takes at most for an object beside its fields. */
    private static final int OBJECT = 16;

    /** A text is two objects. */
    private static final int TEXT = 3 * OBJECT;

    private final ByteBuffer bytes;
    private long left = (long) MOST_MEGABYTES << 20;
    private int depth;

    WireInput(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    int number8() {
        return need(1).get() & 0xff;
    }

    /** A number from 0, below {@code end}. */
    int number8(int end) {
        int value = number8();
        if (value >= end) {
            throw new Garbled("a choice (%d) is not in 0 … %d".formatted(value, end - 1));
        }
        return value;
    }

    boolean flag() {
        return number8(2) == 1;
    }

    int number() {
        return need(Integer.BYTES).getInt();
    }

    long number64() {
        return need(Long.BYTES).getLong();
    }

    double real() {
        return need(Double.BYTES).getDouble();
    }

    String text() {
        int length = count(1, 2);
        take(TEXT);
        String text = new String(bytes.array(), bytes.position(), length, StandardCharsets.UTF_8);
        bytes.position(bytes.position() + length);
        return text;
    }

    byte[] bytes() {
        byte[] values = new byte[array(1)];
        bytes.get(values);
        return values;
    }

    int[] numbers() {
        int[] values = new int[array(Integer.BYTES)];
        for (int i = 0; i < values.length; i++) {
            values[i] = bytes.getInt();
        }
        return values;
    }

    long[] numbers64() {
        long[] values = new long[array(Long.BYTES)];
        for (int i = 0; i < values.length; i++) {
            values[i] = bytes.getLong();
        }
        return values;
    }

    double[] reals() {
        double[] values = new double[array(Double.BYTES)];
        for (int i = 0; i < values.length; i++) {
            values[i] = bytes.getDouble();
        }
        return values;
    }

    private int array(int size) {
        take(OBJECT);
        return count(size, size);
    }

    /**
     * How many things follow.
     *
     * @param least the bytes that one of them has at least
     * @param memory what one of them takes
     */
    int count(int least, int memory) {
        int count = number();
        if (count < 0 || (long) count * least > bytes.remaining()) {
            throw new Garbled(
                    "there are not %d things of %d bytes in %d bytes".formatted(count, least, bytes.remaining()));
        }
        take((long) count * memory);
        return count;
    }

    /** Before an object with so many fields is made. */
    void object(int fields) {
        take(OBJECT + (long) fields * Long.BYTES);
    }

    private void take(long memory) {
        left -= memory;
        if (left < 0) {
            throw new Garbled("a message takes more than %d MiB".formatted(MOST_MEGABYTES));
        }
    }

    /** Before what a record is made of. */
    void enter() {
        if (depth == DEEPEST) {
            throw new Garbled("a message is nested more than %d deep".formatted(DEEPEST));
        }
        depth++;
    }

    void leave() {
        depth--;
    }

    /** There must be nothing more. */
    void end() {
        if (bytes.hasRemaining()) {
            throw new Garbled("a message goes on for %d bytes".formatted(bytes.remaining()));
        }
    }

    private ByteBuffer need(int size) {
        if (bytes.remaining() < size) {
            throw new Garbled("a message is too short");
        }
        return bytes;
    }
}
