package descent;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Rules by name: the reference's or the student's, which live in packages of their own that no code imports.
 *
 * @param packageName where the classes are, for example {@code descent.solutions}
 * @param loader what finds them
 */
public record Rules(String packageName, ClassLoader loader) {
    /** The reference rules, {@code solutions/}. */
    public static final Rules SOLUTIONS = new Rules("descent.solutions");

    /** Rules on Descent's own class path. */
    public Rules(String packageName) {
        this(packageName, Rules.class.getClassLoader());
    }

    /** Whether the class is there at all; an exercise that is not started is. */
    public boolean has(String name) {
        try {
            load(name);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * The class itself, for those exercises that are not records of hyperparameters.
     *
     * @throws IllegalArgumentException if there is no such class
     */
    public Class<?> load(String name) {
        try {
            return Class.forName(packageName + "." + name, true, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException("there is no rule \"%s\" in %s".formatted(name, packageName), e);
        }
    }

    /**
     * Makes an instance by the public constructor that takes these arguments: a rule may have others.
     *
     * @param type what the rule must be, for example {@code Optimizer.class}
     * @param name the simple class name, for example {@code "Adam"}
     * @param arguments the hyperparameters in the order of the record's components
     * @throws Misfit if it cannot be made so, or is none of that type
     * @throws IllegalArgumentException if there is no such rule or an argument is out of its range
     */
    public <T> T make(Class<T> type, String name, Object... arguments) {
        Class<?> rule = load(name);
        if (!type.isAssignableFrom(rule)) {
            throw Misfit.of(rule, type);
        }
        Constructor<?> constructor = constructor(rule, arguments);
        try {
            return type.cast(constructor.newInstance(arguments));
        } catch (InvocationTargetException e) {
            throw unchecked(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("%s cannot be made: %s".formatted(name, e.getMessage()), e);
        }
    }

    private static Constructor<?> constructor(Class<?> type, Object... arguments) {
        return Arrays.stream(type.getConstructors())
                .filter(one -> Misfit.fits(one.getParameterTypes(), arguments))
                .findFirst()
                .orElseThrow(() -> Misfit.of(type, arguments));
    }

    /**
     * Requires that a record has components of these names, in their order: hyperparameters are handed over by it. It may
     * have others beside a constructor that takes these; a class that is no record has none.
     *
     * @throws Misfit if one was renamed or has another place
     * @throws IllegalArgumentException if there is no such class
     */
    public void requireComponents(String name, List<String> components) {
        Class<?> rule = load(name);
        List<String> found = rule.isRecord()
                ? Stream.of(rule.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList()
                : List.of();
        if (found.size() == components.size() && !found.equals(components)) {
            throw Misfit.of(rule, found, components);
        }
    }

    /**
     * Calls a static function.
     *
     * @param type what it must return, to the letter
     * @param name class and function, for example {@code "Schedules.step"}
     * @throws IllegalArgumentException if there is no such function or an argument is out of its range
     */
    public <T> T call(Class<T> type, String name, Object... arguments) {
        int dot = name.indexOf('.');
        Class<?> holder = load(name.substring(0, dot));
        String called = name.substring(dot + 1);
        Method function = Arrays.stream(holder.getMethods())
                .filter(method -> method.getName().equals(called) && method.getReturnType() == type)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("%s has no public static %s %s(…)"
                        .formatted(holder.getSimpleName(), type.getSimpleName(), called)));
        try {
            return type.cast(function.invoke(null, arguments));
        } catch (InvocationTargetException e) {
            throw unchecked(e.getCause());
        } catch (IllegalAccessException | IllegalArgumentException e) {
            throw new IllegalArgumentException("%s cannot be called: %s".formatted(called, e.getMessage()), e);
        }
    }

    /** An {@link Optimizer} by name; see {@link #make}. */
    public Optimizer optimizer(String name, Object... hyperparameters) {
        return make(Optimizer.class, name, hyperparameters);
    }

    private static RuntimeException unchecked(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(cause);
    }
}
