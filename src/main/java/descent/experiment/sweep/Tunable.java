package descent.experiment.sweep;

import descent.Optimizer;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A rule whose hyperparameters can be replaced by name. Those of a rule that it wraps have the component's name before theirs:
 * "inner.learningRate".
 *
 * @param usual the rule with the values of those that are not searched; a record
 */
public record Tunable(Optimizer usual) {
    /** Every hyperparameter that is a number, with its usual value. */
    Map<String, Double> values() {
        return values(usual, "");
    }

    private static Map<String, Double> values(Object rule, String prefix) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (RecordComponent component : components(rule)) {
            String name = prefix + component.getName();
            Object value = read(rule, component);
            if (component.getType() == double.class || component.getType() == int.class) {
                values.put(name, ((Number) value).doubleValue());
            } else if (value instanceof Optimizer inner) {
                values.putAll(values(inner, name + "."));
            }
        }
        return values;
    }

    /** @throws IllegalArgumentException if the rule lacks one of these hyperparameters */
    void check(List<String> searched) {
        Set<String> known = values().keySet();
        searched.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("unknown hyperparameter \"%s\": %s has %s"
                    .formatted(name, usual.getClass().getSimpleName(), String.join(", ", known)));
        });
    }

    /** Whether a hyperparameter takes whole numbers only. */
    boolean isWhole(String name) {
        return isWhole(usual, name);
    }

    private static boolean isWhole(Object rule, String name) {
        int dot = name.indexOf('.');
        String first = dot < 0 ? name : name.substring(0, dot);
        RecordComponent component = Arrays.stream(components(rule))
                .filter(one -> one.getName().equals(first))
                .findFirst()
                .orElseThrow();
        return dot < 0 ? component.getType() == int.class : isWhole(read(rule, component), name.substring(dot + 1));
    }

    /**
     * The rule with a candidate's values.
     *
     * @throws IllegalArgumentException if the rule refuses one
     */
    Optimizer at(Candidate candidate) {
        return (Optimizer) made(usual, "", candidate.values());
    }

    private static Object made(Object rule, String prefix, Map<String, Double> values) {
        RecordComponent[] components = components(rule);
        Object[] arguments = Arrays.stream(components)
                .map(component -> argument(rule, component, prefix, values))
                .toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = rule.getClass().getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException refused ? refused : new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make another " + rule, e);
        }
    }

    private static Object argument(Object rule, RecordComponent component, String prefix, Map<String, Double> values) {
        String name = prefix + component.getName();
        Object old = read(rule, component);
        if (old instanceof Optimizer && old.getClass().isRecord()) {
            return made(old, name + ".", values);
        }
        Double value = values.get(name);
        if (value == null) {
            return old;
        }
        return component.getType() == int.class ? (Object) whole(name, value) : value;
    }

    private static int whole(String name, double value) {
        if (value != (int) value) {
            throw new IllegalArgumentException("%s (%s) must be a whole number".formatted(name, value));
        }
        return (int) value;
    }

    static RecordComponent[] components(Object rule) {
        return rule.getClass().isRecord() ? rule.getClass().getRecordComponents() : new RecordComponent[0];
    }

    static Object read(Object rule, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(rule);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component.getName() + " of " + rule.getClass(), e);
        }
    }
}
