package descent.student;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that grow. */
final class WireOutput {
    private static final int MOST = Frames.HEADER + Frames.LONGEST;

    private ByteBuffer bytes = ByteBuffer.allocate(1024);

    /** @param header so many bytes are left free at the beginning */
    WireOutput(int header) {
        bytes.position(header);
    }

    void number8(int value) {
        room(1).put((byte) value);
    }

    void flag(boolean value) {
        number8(value ? 1 : 0);
    }

    void number(int value) {
        room(Integer.BYTES).putInt(value);
    }

    void number64(long value) {
        room(Long.BYTES).putLong(value);
    }

    void real(double value) {
        room(Double.BYTES).putDouble(value);
    }

    void text(String value) {
        bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    void bytes(byte[] values) {
        number(values.length);
        room(values.length).put(values);
    }

    void numbers(int[] values) {
        number(values.length);
        room(values.length * Integer.BYTES).asIntBuffer().put(values);
        bytes.position(bytes.position() + values.length * Integer.BYTES);
    }

    void numbers64(long[] values) {
        number(values.length);
        room(values.length * Long.BYTES).asLongBuffer().put(values);
        bytes.position(bytes.position() + values.length * Long.BYTES);
    }

    void reals(double[] values) {
        number(values.length);
        room(values.length * Double.BYTES).asDoubleBuffer().put(values);
        bytes.position(bytes.position() + values.length * Double.BYTES);
    }

    /** All of them. */
    byte[] bytes() {
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    /** @throws IllegalArgumentException beyond what anybody would read */
    private ByteBuffer room(int more) {
        if (more > MOST - bytes.position()) {
            throw new IllegalArgumentException("a message has more than %d MiB".formatted(Frames.LONGEST >> 20));
        }
        if (bytes.remaining() < more) {
            int size = Math.max(2 * bytes.capacity(), bytes.position() + more);
            bytes = ByteBuffer.allocate(size).put(bytes.array(), 0, bytes.position());
        }
        return bytes;
    }
}
