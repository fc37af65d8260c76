package descent.rule;

import descent.Optimizer;
import descent.Rules;
import descent.Schedule;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes rules of expressions.
 *
 * @param rules where the classes are; those of the harness ({@code PerArray}, {@code Scheduled}) are known, too
 * @param usual the values of what an expression leaves out
 */
public record RuleBook(Rules rules, UsualRules usual) {
    private static final String RATE = "learningRate";
    private static final List<String> SCHEDULES = List.of("Schedules", "LongSchedules");
    private static final List<Rules> HARNESS =
            List.of(new Rules("descent", RuleBook.class.getClassLoader()), new Rules("descent.experiment"));

    /** The classes of {@code rules} with the values of the table. */
    public RuleBook(Rules rules) {
        this(rules, UsualRules.ALONE);
    }

    /** A hyperparameter. */
    private record Component(String name, Class<?> type) {}

    /** A schedule that shows itself as it was written. */
    private record Written(String text, Schedule schedule) implements Schedule {
        @Override
        public double factor(int t) {
            return schedule.factor(t);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** As {@link #rule(RuleExpression)}. */
    public Optimizer rule(String expression) {
        return rule(RuleExpression.of(expression));
    }

    /**
     * Makes a rule.
     *
     * @throws IllegalArgumentException if there is none of this name, or a value is missing, too many, of the wrong kind or
     *     refused by the rule; the message says where
     */
    public Optimizer rule(RuleExpression written) {
        Class<?> type = type(written);
        List<Component> components = components(type);
        Object[] values = new Object[components.size()];
        List<Optional<RuleExpression.Argument>> given = given(written, components);
        for (int i = 0; i < values.length; i++) {
            Component component = components.get(i);
            int index = i;
            RuleExpression.Argument argument = given.get(i)
                    .or(() -> usual(written.name(), components, index))
                    .orElseThrow(() -> written.place()
                            .refused("%s needs %s, which has no usual value: write %s"
                                    .formatted(
                                            written.name(), component.name(), signature(written.name(), components))));
            values[i] = value(component, argument);
        }
        try {
            return home(written.name()).orElseThrow().optimizer(RuleNames.className(written.name()), values);
        } catch (IllegalArgumentException e) {
            throw written.isBare() ? e : written.place().refused(e.getMessage());
        }
    }

    /** Whether a learning rate was written, of this rule or of one that it wraps. */
    public boolean givesRate(RuleExpression written) {
        List<Component> components = components(type(written));
        List<Optional<RuleExpression.Argument>> given = given(written, components);
        return IntStream.range(0, given.size())
                .anyMatch(i -> given.get(i)
                        .filter(argument -> components.get(i).name().equals(RATE)
                                || argument.value() instanceof RuleExpression inner
                                        && Optimizer.class.isAssignableFrom(
                                                components.get(i).type())
                                        && givesRate(inner))
                        .isPresent());
    }

    private Class<?> type(RuleExpression written) {
        return home(written.name())
                .map(found -> found.load(RuleNames.className(written.name())))
                .orElseThrow(() -> {
                    boolean isKnown = UsualRules.names().contains(written.name());
                    return isKnown
                            ? new IllegalArgumentException("there is no rule \"%s\" in %s"
                                    .formatted(RuleNames.className(written.name()), rules.packageName()))
                            : written.place()
                                    .refused("unknown optimizer \"%s\": %s"
                                            .formatted(written.name(), RuleNames.remedy(written.name(), known())));
                });
    }

    private List<String> known() {
        return Stream.concat(UsualRules.names().stream(), Stream.of("PerArray", "Scheduled"))
                .filter(name -> home(name).isPresent())
                .toList();
    }

    private Optional<Rules> home(String name) {
        String className = RuleNames.className(name);
        return Stream.concat(Stream.of(rules), HARNESS.stream())
                .filter(home -> home.has(className) && isRule(home.load(className)))
                .findFirst();
    }

    private static boolean isRule(Class<?> type) {
        return Optimizer.class.isAssignableFrom(type) && !type.isInterface();
    }

    private static List<Component> components(Class<?> type) {
        if (type.isRecord()) {
            return Arrays.stream(type.getRecordComponents())
                    .map(one -> new Component(one.getName(), one.getType()))
                    .toList();
        }
        return Arrays.stream(type.getConstructors())
                .max(Comparator.comparingInt(Constructor::getParameterCount))
                .map(constructor -> components(constructor.getParameters()))
                .orElse(List.of());
    }

    private static List<Component> components(java.lang.reflect.Parameter... parameters) {
        return Arrays.stream(parameters)
                .map(one -> new Component(one.getName(), one.getType()))
                .toList();
    }

    /** What was written of each component. */
    private static List<Optional<RuleExpression.Argument>> given(RuleExpression written, List<Component> components) {
        List<Optional<RuleExpression.Argument>> given = new ArrayList<>();
        components.forEach(component -> given.add(Optional.empty()));
        boolean named = false;
        for (int i = 0; i < written.arguments().size(); i++) {
            RuleExpression.Argument argument = written.arguments().get(i);
            named |= argument.component().isPresent();
            if (named && argument.component().isEmpty()) {
                throw argument.place()
                        .refused("%s stands after a value with a name: give it its name, too".formatted(argument));
            }
            int index = argument.component().isPresent() ? index(written, argument, components) : i;
            if (index >= components.size()) {
                throw argument.place()
                        .refused("%s is one value too many: write %s"
                                .formatted(argument, signature(written.name(), components)));
            }
            if (given.set(index, Optional.of(argument)).isPresent()) {
                throw argument.place()
                        .refused("%s is given twice: leave one out"
                                .formatted(components.get(index).name()));
            }
        }
        return given;
    }

    private static int index(RuleExpression written, RuleExpression.Argument argument, List<Component> components) {
        String name = argument.component().orElseThrow();
        List<String> names = components.stream().map(Component::name).toList();
        if (!names.contains(name)) {
            throw argument.place()
                    .refused("%s has no \"%s\": %s".formatted(written.name(), name, RuleNames.remedy(name, names)));
        }
        return names.indexOf(name);
    }

    private Optional<RuleExpression.Argument> usual(String name, List<Component> components, int index) {
        return usual.of(name).stream()
                .flatMap(known -> given(known, components).get(index).stream())
                .findFirst();
    }

    private static String signature(String name, List<Component> components) {
        return "%s(%s)"
                .formatted(
                        name,
                        String.join(
                                ", ", components.stream().map(Component::name).toList()));
    }

    private Object value(Component component, RuleExpression.Argument argument) {
        boolean isNumber = component.type() == double.class || component.type() == int.class;
        if (argument.value() instanceof RuleExpression inner && !isNumber) {
            return component.type() == Schedule.class ? schedule(inner) : rule(inner);
        }
        if (argument.value() instanceof RuleExpression.Numeral numeral && isNumber) {
            return number(component, numeral.text(), argument.place());
        }
        throw argument.place()
                .refused("%s is %s, expected %s"
                        .formatted(
                                component.name(),
                                argument.value(),
                                isNumber ? "a number" : component.type() == Schedule.class ? "a schedule" : "a rule"));
    }

    private static Object number(Component component, String text, Place place) {
        double value = Double.parseDouble(text);
        if (!Double.isFinite(value)) {
            throw place.refused("%s (%s) is not finite".formatted(component.name(), text));
        }
        if (component.type() == double.class) {
            return value;
        }
        if (value != (int) value) {
            throw place.refused("%s (%s) must be a whole number of at most %,d"
                    .formatted(component.name(), text, Integer.MAX_VALUE));
        }
        return (int) value;
    }

    /**
     * Makes a schedule of the classes {@code Schedules} and {@code LongSchedules}.
     *
     * @throws IllegalArgumentException as {@link #rule(RuleExpression)}
     */
    public Schedule schedule(RuleExpression written) {
        List<Method> all = SCHEDULES.stream()
                .filter(rules::has)
                .map(rules::load)
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(method -> method.getReturnType() == Schedule.class)
                .toList();
        Method method = all.stream()
                .filter(one -> one.getName().equalsIgnoreCase(written.name().replace("-", "")))
                .findFirst()
                .orElseThrow(() -> written.place()
                        .refused("unknown schedule \"%s\": %s"
                                .formatted(
                                        written.name(),
                                        RuleNames.remedy(
                                                written.name(),
                                                all.stream()
                                                        .map(Method::getName)
                                                        .sorted()
                                                        .toList()))));
        List<Component> components = components(method.getParameters());
        List<Optional<RuleExpression.Argument>> given = given(written, components);
        Object[] values = IntStream.range(0, components.size())
                .mapToObj(i -> value(
                        components.get(i),
                        given.get(i)
                                .orElseThrow(() -> written.place()
                                        .refused("%s lacks values: write %s"
                                                .formatted(written.name(), signature(written.name(), components))))))
                .toArray();
        try {
            return new Written(
                    written.toString(),
                    rules.call(
                            Schedule.class,
                            method.getDeclaringClass().getSimpleName() + "." + method.getName(),
                            values));
        } catch (IllegalArgumentException e) {
            throw written.place().refused(e.getMessage());
        }
    }
}
