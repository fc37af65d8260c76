package descent;

import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A class that cannot be made with the arguments that it is meant for: its record has other components. */
public final class Misfit extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** @param message what is wrong and what to do, in one line */
    public Misfit(String message) {
        super(message);
    }

    static Misfit of(Class<?> rule, Class<?> type) {
        return new Misfit("%s is no %s: declare \"… %s(…) implements %s\""
                .formatted(rule.getSimpleName(), type.getSimpleName(), rule.getSimpleName(), type.getSimpleName()));
    }

    static Misfit of(Class<?> rule, Object... arguments) {
        String name = rule.getSimpleName();
        String wanted = Arrays.stream(arguments).map(Misfit::type).collect(Collectors.joining(", "));
        String found = Arrays.stream(rule.getConstructors())
                .map(one -> name + described(one))
                .collect(Collectors.joining(" and "));
        return new Misfit("%s must be %s(%s): bring its stub's components back"
                .formatted(found.isEmpty() ? name + ", which has no public constructor," : found, name, wanted));
    }

    /** A record whose components are not called what they are meant to be, though it can be made. */
    static Misfit of(Class<?> record, List<String> found, List<String> wanted) {
        String name = record.getSimpleName();
        int[] others = IntStream.range(0, found.size())
                .filter(i -> !found.get(i).equals(wanted.get(i)))
                .toArray();
        if (others.length == 1) {
            return new Misfit("%s's component %s is named %s: rename it back"
                    .formatted(name, wanted.get(others[0]), found.get(others[0])));
        }
        boolean moved = Set.copyOf(found).equals(Set.copyOf(wanted));
        return new Misfit("%s(%s) has %s: bring back %s(%s)"
                .formatted(
                        name,
                        String.join(", ", found),
                        moved ? "its components in another order" : "components with other names",
                        name,
                        String.join(", ", wanted)));
    }

    static boolean fits(Class<?>[] parameters, Object... arguments) {
        if (parameters.length != arguments.length) {
            return false;
        }
        for (int i = 0; i < parameters.length; i++) {
            if (!fits(parameters[i], arguments[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(Class<?> parameter, Object argument) {
        boolean widened = argument instanceof Integer && (parameter == double.class || parameter == long.class);
        return widened || MethodType.methodType(parameter).wrap().returnType().isInstance(argument);
    }

    /** As it is written: a number by its primitive type, a rule by its interface. */
    private static String type(Object argument) {
        if (argument instanceof Optimizer) {
            return Optimizer.class.getSimpleName();
        }
        return MethodType.methodType(argument.getClass()).unwrap().returnType().getSimpleName();
    }

    private static String described(Constructor<?> constructor) {
        return Arrays.stream(constructor.getParameters())
                .map(each -> each.getType().getSimpleName() + " " + each.getName())
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
