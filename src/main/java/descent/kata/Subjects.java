package descent.kata;

import descent.Rules;
import descent.Schedule;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;

/** Subjects in packages: the student's tree or the reference's. */
public final class Subjects {
    private Subjects() {}

    /** The classes of one package; a name like {@code "Schedules.step"} is a static function. */
    public static Subject in(Rules rules) {
        return new Subject() {
            @Override
            public <T> T make(Class<T> type, String name, Object... arguments) {
                int dot = name.indexOf('.');
                return dot < 0
                        ? rules.make(type, name, arguments)
                        : type.cast(call(rules.load(name.substring(0, dot)), name.substring(dot + 1), arguments));
            }
        };
    }

    private static Object call(Class<?> holder, String name, Object... arguments) {
        Method function = Arrays.stream(holder.getMethods())
                .filter(method -> method.getName().equals(name) && method.getReturnType() == Schedule.class)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s has no public static Schedule %s(…)".formatted(holder.getSimpleName(), name)));
        try {
            return function.invoke(null, arguments);
        } catch (InvocationTargetException e) {
            throw unchecked(e.getCause());
        } catch (IllegalAccessException | IllegalArgumentException e) {
            throw new IllegalArgumentException("%s cannot be called: %s".formatted(name, e.getMessage()), e);
        }
    }

    private static RuntimeException unchecked(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(cause);
    }
}
