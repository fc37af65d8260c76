package descent.worker;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A message on its way out. */
public final class Out {
    private ByteBuffer bytes = ByteBuffer.allocate(256);

    public Out(Op op) {
        bytes.putInt(0).putLong(0); // the header: Frames fills it in
        number8(op.ordinal());
    }

    public static Out reply() {
        return new Out(Op.REPLY);
    }

    public Out number8(int value) {
        room(1).put((byte) value);
        return this;
    }

    public Out number(int value) {
        room(Integer.BYTES).putInt(value);
        return this;
    }

    public Out number64(long value) {
        room(Long.BYTES).putLong(value);
        return this;
    }

    public Out real(double value) {
        room(Double.BYTES).putDouble(value);
        return this;
    }

    public Out flag(Flag value) {
        return number8(value.ordinal());
    }

    /** @throws IllegalArgumentException if no message may hold so many */
    public Out reals(double[] values) {
        number(sendable(values.length));
        room(values.length * Double.BYTES).asDoubleBuffer().put(values);
        bytes.position(bytes.position() + values.length * Double.BYTES);
        return this;
    }

    /** @throws IllegalArgumentException if no message may hold so many */
    public Out numbers(int[] values) {
        number(sendable(values.length));
        room(values.length * Integer.BYTES).asIntBuffer().put(values);
        bytes.position(bytes.position() + values.length * Integer.BYTES);
        return this;
    }

    /** Text of any length that fits a frame. */
    public Out text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    public Out bytes(byte[] value) {
        number(value.length);
        room(value.length).put(value);
        return this;
    }

    /** This message. @throws IllegalStateException if the other side would not read so much */
    Out sendable() {
        if (bytes.position() - Frames.HEADER > Frames.LONGEST) {
            throw new IllegalStateException("an answer has more than " + (Frames.LONGEST >> 20) + " MiB");
        }
        return this;
    }

    /** Header and payload. */
    byte[] frame(long key) {
        int length = bytes.position();
        bytes.putInt(0, length - Frames.HEADER).putLong(Integer.BYTES, key);
        return Arrays.copyOf(bytes.array(), length);
    }

    private static int sendable(int length) {
        if (length > In.MOST) {
            throw new IllegalArgumentException(
                    "an array has %d values, at most %d are read".formatted(length, In.MOST));
        }
        return length;
    }

    private ByteBuffer room(int more) {
        if (bytes.remaining() < more) {
            int size = Math.max(bytes.capacity() * 2, bytes.position() + more);
            bytes = ByteBuffer.allocate(size).put(bytes.array(), 0, bytes.position());
        }
        return bytes;
    }
}
