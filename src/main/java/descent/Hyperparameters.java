package descent;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Reads a rule's hyperparameters: the components of its record. */
public final class Hyperparameters {
    private Hyperparameters() {}

    /**
     * Name and value of each hyperparameter in the order of declaration. A wrapped rule appears as a map of its own with
     * its class name under {@code "optimizer"}.
     *
     * @return an empty map for a rule that is not a record
     */
    public static Map<String, Object> of(Object rule) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (rule.getClass().isRecord()) {
            for (RecordComponent component : rule.getClass().getRecordComponents()) {
                values.put(component.getName(), shown(read(rule, component)));
            }
        }
        return values;
    }

    /** The rule and all those that it wraps, at any depth, as far as records show them. */
    public static Stream<Optimizer> rules(Optimizer rule) {
        RecordComponent[] components =
                rule.getClass().isRecord() ? rule.getClass().getRecordComponents() : new RecordComponent[0];
        return Stream.concat(
                Stream.of(rule),
                Arrays.stream(components)
                        .map(component -> read(rule, component))
                        .filter(Optimizer.class::isInstance)
                        .flatMap(inner -> rules((Optimizer) inner)));
    }

    private static Object shown(Object value) {
        if (value instanceof Optimizer inner) {
            Map<String, Object> wrapped = new LinkedHashMap<>();
            wrapped.put("optimizer", inner.getClass().getSimpleName());
            wrapped.putAll(of(inner));
            return wrapped;
        }
        return value instanceof Number ? value : String.valueOf(value);
    }

    /** The value of one component. */
    public static Object read(Object rule, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(rule);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + component.getName() + " of " + rule.getClass(), e);
        }
    }
}
