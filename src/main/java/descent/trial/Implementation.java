package descent.trial;

import descent.Rules;
import java.util.List;

/** Somebody's classes in this process: the reference's, the student's, or those of a known mistake. */
@FunctionalInterface
public interface Implementation extends Subject {
    /**
     * Makes what an exercise asks for.
     *
     * @param type what it must be, for example {@code Optimizer.class}
     * @param name a class, for example {@code "Adam"}, or a static function, for example {@code "Schedules.step"}
     * @param arguments what its constructor takes
     */
    <T> T make(Class<T> type, String name, Object... arguments);

    /**
     * Requires that the components of a record have these names, where it stands under its own.
     *
     * @throws descent.Misfit if they have not
     */
    default void requireComponents(String name, List<String> components) {}

    /** The classes of one package. */
    static Implementation of(Rules rules) {
        return new Implementation() {
            @Override
            public <T> T make(Class<T> type, String name, Object... arguments) {
                return name.indexOf('.') < 0 ? rules.make(type, name, arguments) : rules.call(type, name, arguments);
            }

            @Override
            public void requireComponents(String name, List<String> components) {
                rules.requireComponents(name, components);
            }
        };
    }

    @Override
    default <T extends Trace> T run(Trial<T> trial) {
        return trial.run(this);
    }
}
