package descent.student;

import java.util.function.BiConsumer;
import java.util.function.Function;

/** How the values of one type are written, and read from bytes that may be anybody's. */
interface Form<T> {
    /** @throws NullPointerException or {@link ClassCastException} for what is no such value: a student's code may have made it */
    void write(T value, WireOutput out);

    /** @throws Garbled if the bytes are no such value */
    T read(WireInput in);

    static <T> Form<T> of(BiConsumer<WireOutput, T> write, Function<WireInput, T> read) {
        return new Form<>() {
            @Override
            public void write(T value, WireOutput out) {
                write.accept(out, value);
            }

            @Override
            public T read(WireInput in) {
                return read.apply(in);
            }
        };
    }
}
