package descent.trial;

import descent.Optimizer;
import java.util.List;
import java.util.stream.Stream;

/**
 * One of the tried classes with its hyperparameters.
 *
 * @param name a class, for example {@code "Adam"}, or a static function, for example {@code "Schedules.step"}
 * @param arguments in the order of the record's components
 */
public record Instance(String name, List<Argument> arguments) implements Rule {
    public Instance {
        arguments = List.copyOf(arguments);
    }

    /** With arguments that are int, double or rules. */
    public static Instance of(String name, Object... arguments) {
        return new Instance(name, Stream.of(arguments).map(Argument::of).toList());
    }

    /** Makes it. */
    public <T> T make(Class<T> type, Implementation classes) {
        Object[] values =
                arguments.stream().map(argument -> argument.value(classes)).toArray();
        return classes.make(type, name, values);
    }

    @Override
    public Optimizer optimizer(Implementation classes) {
        return make(Optimizer.class, classes);
    }
}
