package descent.mutant;

import descent.trial.Implementation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A subject in which a class of the catalogue stands for an exercise. Ranger is made of two other exercises, so these
 * two are there in a right version.
 *
 * @param exercise the exercise's class name
 * @param implementation what stands in its place
 */
record Substitute(String exercise, Class<?> implementation) implements Implementation {
    private static final Map<String, Class<?>> RIGHT = Map.of(
            "RAdam", RAdamRewritings.InPieces.class,
            "Lookahead", LookaheadRewritings.InPieces.class);

    /** The classes nested in {@code homes}: one entry of a catalogue each. */
    static Stream<Class<?>> entries(Class<?>... homes) {
        return Stream.of(homes).flatMap(home -> Stream.of(home.getDeclaredClasses()));
    }

    /**
     * Calls the only constructor of the class of that name or, for {@code "Schedules.step"}, its static method.
     *
     * @throws IllegalArgumentException if this subject has no such class
     */
    @Override
    public <T> T make(Class<T> type, String name, Object... arguments) {
        int dot = name.indexOf('.');
        Class<?> found = dot < 0 ? find(name) : find(name.substring(0, dot));
        try {
            return type.cast(
                    dot < 0
                            ? found.getDeclaredConstructors()[0].newInstance(arguments)
                            : method(found, name.substring(dot + 1)).invoke(null, arguments));
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(name + " cannot be made with " + Arrays.toString(arguments), e);
        }
    }

    private Class<?> find(String name) {
        Class<?> found = name.equals(exercise) ? implementation : RIGHT.get(name);
        if (found == null) {
            throw new IllegalArgumentException(
                    "%s stands for %s: it has no %s".formatted(implementation.getSimpleName(), exercise, name));
        }
        return found;
    }

    /** The nearest one of that name: a mutant's hides that of the class it extends. */
    private static Method method(Class<?> home, String name) {
        return Stream.<Class<?>>iterate(home, c -> c != Object.class, Class::getSuperclass)
                .flatMap(c -> Stream.of(c.getDeclaredMethods()))
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(home.getSimpleName() + " has no " + name));
    }
}
