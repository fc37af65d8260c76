package descent.student;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The forms of all types that can be sent, each made once. */
final class Forms {
    private static final int LIST = 4;
    private static final int MAP = 8;
    private static final int ENTRY = 8 * Long.BYTES;

    private static final Map<Type, Form<?>> ALL = new ConcurrentHashMap<>();

    static {
        add(boolean.class, WireOutput::flag, WireInput::flag);
        add(int.class, WireOutput::number, WireInput::number);
        add(long.class, WireOutput::number64, WireInput::number64);
        add(double.class, WireOutput::real, WireInput::real);
        add(String.class, WireOutput::text, WireInput::text);
        add(byte[].class, WireOutput::bytes, WireInput::bytes);
        add(int[].class, WireOutput::numbers, WireInput::numbers);
        add(long[].class, WireOutput::numbers64, WireInput::numbers64);
        add(double[].class, WireOutput::reals, WireInput::reals);
        add(Integer.class, WireOutput::number, in -> boxed(in).number());
        add(Double.class, WireOutput::real, in -> boxed(in).real());
        Form<Optional<Integer>> number = optional(of(Integer.class));
        ALL.put(
                OptionalInt.class,
                Form.<OptionalInt>of(
                        (out, value) -> number.write(value.stream().boxed().findFirst(), out),
                        in -> number.read(in).map(OptionalInt::of).orElseGet(OptionalInt::empty)));
    }

    private Forms() {}

    /** @throws IllegalArgumentException if values of that type cannot be sent */
    static <T> Form<T> of(Class<T> type) {
        return cast(ofAny(type));
    }

    /** @throws IllegalArgumentException if values of that type cannot be sent */
    static Form<?> ofAny(Type type) {
        Form<?> known = ALL.get(type);
        if (known == null) {
            known = made(type); // it may ask for other types: computeIfAbsent must not
            ALL.put(type, known);
        }
        return known;
    }

    private static Form<?> made(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] of = generic.getActualTypeArguments();
            if (generic.getRawType() == List.class) {
                return list(ofAny(of[0]));
            }
            if (generic.getRawType() == Optional.class) {
                return optional(ofAny(of[0]));
            }
            return generic.getRawType() == Map.class && of[0] == String.class
                    ? map(ofAny(of[1]))
                    : ofAny(generic.getRawType());
        }
        if (type instanceof Class<?> plain) {
            if (plain.isEnum()) { // before it is asked whether it is sealed: it may be, too
                return new EnumForm<>(plain.getEnumConstants());
            }
            if (plain.isRecord()) {
                return new RecordForm(plain);
            }
            if (plain.isSealed()) {
                return new SealedForm(plain);
            }
        }
        throw new IllegalArgumentException(
                type + " cannot be sent: use records, sealed interfaces and the types of Forms");
    }

    private static <T> Form<List<T>> list(Form<T> each) {
        return Form.of(
                (out, values) -> {
                    out.number(values.size());
                    values.forEach(value -> each.write(value, out));
                },
                in -> {
                    in.object(LIST);
                    Object[] values = new Object[in.count(1, Long.BYTES)];
                    Arrays.setAll(values, i -> each.read(in));
                    return cast(Arrays.asList(values));
                });
    }

    /** Their order is kept. */
    private static <T> Form<Map<String, T>> map(Form<T> each) {
        return Form.of(
                (out, values) -> {
                    out.number(values.size());
                    values.forEach((key, value) -> {
                        out.text(key);
                        each.write(value, out);
                    });
                },
                in -> {
                    in.object(MAP);
                    int count = in.count(1, ENTRY);
                    Map<String, T> values = new LinkedHashMap<>(2 * count);
                    for (int left = count; left > 0; left--) {
                        if (values.put(in.text(), each.read(in)) != null) {
                            throw new Garbled("a map has the same key twice");
                        }
                    }
                    return values;
                });
    }

    private static <T> Form<Optional<T>> optional(Form<T> inner) {
        return Form.of(
                (out, value) -> {
                    out.flag(value.isPresent());
                    value.ifPresent(present -> inner.write(present, out));
                },
                in -> {
                    if (!in.flag()) {
                        return Optional.empty();
                    }
                    in.object(1);
                    return Optional.of(inner.read(in));
                });
    }

    private static WireInput boxed(WireInput in) {
        in.object(1);
        return in;
    }

    private static <T> void add(Class<T> type, BiConsumer<WireOutput, T> write, Function<WireInput, T> read) {
        ALL.put(type, Form.of(write, read));
    }

    @SuppressWarnings("unchecked") // forms are kept by their types
    private static <T> T cast(Object form) {
        return (T) form;
    }
}
