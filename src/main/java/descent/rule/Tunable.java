package descent.rule;

import descent.Hyperparameters;
import descent.Optimizer;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A rule whose hyperparameters can be replaced by name. Those of a rule that it wraps have the component's name before theirs:
 * "inner.learningRate".
 *
 * @param usual the rule with the values of those that are not searched; a record
 */
public record Tunable(Optimizer usual) {
    private static final String RATE = "learningRate";

    /** Every hyperparameter that is a number, with its usual value. */
    public Map<String, Double> values() {
        return values(usual, "");
    }

    private static Map<String, Double> values(Object rule, String prefix) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (RecordComponent component : components(rule)) {
            String name = prefix + component.getName();
            Object value = Hyperparameters.read(rule, component);
            if (component.getType() == double.class || component.getType() == int.class) {
                values.put(name, ((Number) value).doubleValue());
            } else if (value instanceof Optimizer inner) {
                values.putAll(values(inner, name + "."));
            }
        }
        return values;
    }

    /** @throws IllegalArgumentException if the rule lacks one of these hyperparameters */
    public void check(List<String> searched) {
        Set<String> known = values().keySet();
        searched.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("unknown hyperparameter \"%s\": %s has %s"
                    .formatted(name, RuleNames.of(usual), String.join(", ", known)));
        });
    }

    /** Whether a hyperparameter takes whole numbers only. */
    public boolean isWhole(String name) {
        return isWhole(usual, name);
    }

    private static boolean isWhole(Object rule, String name) {
        int dot = name.indexOf('.');
        String first = dot < 0 ? name : name.substring(0, dot);
        RecordComponent component = Arrays.stream(components(rule))
                .filter(one -> one.getName().equals(first))
                .findFirst()
                .orElseThrow();
        return dot < 0
                ? component.getType() == int.class
                : isWhole(Hyperparameters.read(rule, component), name.substring(dot + 1));
    }

    /**
     * The rule with other values.
     *
     * @throws IllegalArgumentException if the rule refuses one
     */
    public Optimizer at(Map<String, Double> values) {
        return (Optimizer) made(usual, "", values);
    }

    /** Its learning rates: none, one or, where it wraps several rules, several. */
    public List<String> rates() {
        return values().keySet().stream()
                .filter(name -> name.equals(RATE) || name.endsWith("." + RATE))
                .toList();
    }

    /** The usual value of the first of its learning rates; empty if it has none. */
    public OptionalDouble rate() {
        return rates().stream().mapToDouble(values()::get).findFirst();
    }

    /**
     * The rule at a learning rate. Where it has several, the first takes it, and the others keep their ratio to the first.
     *
     * @throws IllegalArgumentException if it has none
     */
    public Optimizer atRate(double rate) {
        double factor = rate
                / rate().orElseThrow(() -> new IllegalArgumentException(
                        RuleNames.of(usual) + " has no learning rate: leave it out where rates are varied"));
        Map<String, Double> values = new LinkedHashMap<>();
        rates().forEach(name -> values.put(name, values().get(name) * factor));
        values.put(rates().get(0), rate);
        return at(values);
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
        Object old = Hyperparameters.read(rule, component);
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

    public static RecordComponent[] components(Object rule) {
        return rule.getClass().isRecord() ? rule.getClass().getRecordComponents() : new RecordComponent[0];
    }
}
