package descent.worker;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A message that arrived. Each read throws {@link Garbled} if the message does not hold what it should. */
public final class In {
    /** The longest θ, and the most values of anything else, in one message. */
    public static final int MOST = 200_000;

    private final ByteBuffer bytes;
    private final Op op;

    In(byte[] payload) {
        bytes = ByteBuffer.wrap(payload);
        op = Op.of(number8());
    }

    public Op op() {
        return op;
    }

    public int number8() {
        try {
            return bytes.get() & 0xff;
        } catch (BufferUnderflowException e) {
            throw tooShort();
        }
    }

    public int number() {
        try {
            return bytes.getInt();
        } catch (BufferUnderflowException e) {
            throw tooShort();
        }
    }

    /** A number from 0 to {@code most}. */
    public int number(int most) {
        int value = number();
        if (value < 0 || value > most) {
            throw new Garbled("a number (" + value + ") is not in 0 … " + most);
        }
        return value;
    }

    public long number64() {
        try {
            return bytes.getLong();
        } catch (BufferUnderflowException e) {
            throw tooShort();
        }
    }

    public double real() {
        try {
            return bytes.getDouble();
        } catch (BufferUnderflowException e) {
            throw tooShort();
        }
    }

    public boolean flag() {
        return number8() == Flag.YES.ordinal();
    }

    public double[] reals() {
        double[] values = new double[count(Double.BYTES)];
        bytes.asDoubleBuffer().get(values);
        bytes.position(bytes.position() + values.length * Double.BYTES);
        return values;
    }

    /** So many values and no other number of them. */
    public double[] reals(int length) {
        double[] values = reals();
        if (values.length != length) {
            throw new Garbled("there are %d values instead of %d".formatted(values.length, length));
        }
        return values;
    }

    public int[] numbers() {
        int[] values = new int[count(Integer.BYTES)];
        bytes.asIntBuffer().get(values);
        bytes.position(bytes.position() + values.length * Integer.BYTES);
        return values;
    }

    /** So many whole numbers and no other number of them. */
    public int[] numbers(int length) {
        int[] values = numbers();
        if (values.length != length) {
            throw new Garbled("there are %d numbers instead of %d".formatted(values.length, length));
        }
        return values;
    }

    /** Text of at most so many bytes. */
    public String text(int most) {
        return new String(bytes(most), StandardCharsets.UTF_8);
    }

    public byte[] bytes(int most) {
        byte[] value = new byte[number(Math.min(most, bytes.remaining()))];
        bytes.get(value);
        return value;
    }

    private int count(int size) {
        int count = number(MOST);
        if (count * size > bytes.remaining()) {
            throw tooShort();
        }
        return count;
    }

    private static Garbled tooShort() {
        return new Garbled("the message is too short");
    }
}
