package descent.student;

/**
 * Values as bytes and back, by their types: records, sealed interfaces, enums, numbers, texts, arrays, lists, maps and
 * optionals (see {@link Forms}). Both ends must be the same Descent.
 *
 * <p>What is read may be anybody's: each length is held against the bytes that are left before anything is made of that
 * length, records are nested at most {@value WireInput#DEEPEST} deep, and whatever the bytes say, the values made of one
 * message take at most {@value WireInput#MOST_MEGABYTES} MiB, or one outermost record.
 */
public final class Wire {
    private Wire() {}

    /**
     * A value's bytes.
     *
     * @param type what it is sent as; a sealed interface for any of its kinds
     * @throws IllegalArgumentException if values of that type cannot be sent
     */
    public static <T> byte[] bytes(Class<T> type, T value) {
        WireOutput out = new WireOutput(0);
        write(type, value, out);
        return out.bytes();
    }

    static <T> void write(Class<T> type, T value, WireOutput out) {
        Forms.of(type).write(value, out);
    }

    /**
     * The value of bytes.
     *
     * @throws Garbled if they are no value of that type, or more than one
     */
    public static <T> T value(Class<T> type, byte[] bytes) {
        WireInput in = new WireInput(bytes);
        T value = Forms.of(type).read(in);
        in.end();
        return value;
    }
}
