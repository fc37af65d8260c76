package descent.mutant;

import descent.trial.Implementation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A subject in which a class of the catalogue stands for an exercise. Some are made of other exercises, so these
 * are there in a right version.
 *
 * @param exercise the exercise's class name
 * @param implementation what stands in its place
 */
record Substitute(String exercise, Class<?> implementation) implements Implementation {
    private static final String RIGHT = "InPieces";

    /** The right one of an exercise. @throws IllegalArgumentException if there is none */
    static Substitute right(String exercise) {
        return home(exercise, "Rewritings").stream()
                .flatMap(home -> entries(home))
                .filter(entry -> entry.getSimpleName().equals(RIGHT))
                .map(entry -> new Substitute(exercise, entry))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("%sRewritings has no %s".formatted(exercise, RIGHT)));
    }

    /** The class whose nested ones are the entries of an exercise's catalogue, if it is there. */
    static Optional<Class<?>> home(String exercise, String catalogue) {
        try {
            return Optional.of(Class.forName(Substitute.class.getPackageName() + "." + exercise + catalogue));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    /** The classes nested in {@code homes}: one entry of a catalogue each. */
    static Stream<Class<?>> entries(Class<?>... homes) {
        return Stream.of(homes).flatMap(home -> Stream.of(home.getDeclaredClasses()));
    }

    /**
     * Calls the only constructor of the class of that name or, for {@code "Schedules.step"}, its static method.
     *
     * @throws IllegalArgumentException if there is no such class
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
        return name.equals(exercise) ? implementation : right(name).implementation;
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
