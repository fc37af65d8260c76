package descent.kata;

import descent.Rules;

/** Subjects in packages: the student's tree or the reference's. */
public final class Subjects {
    private Subjects() {}

    /** The classes of one package; a name like {@code "Schedules.step"} is a static function. */
    public static Subject in(Rules rules) {
        return new Subject() {
            @Override
            public <T> T make(Class<T> type, String name, Object... arguments) {
                return name.indexOf('.') < 0 ? rules.make(type, name, arguments) : rules.call(type, name, arguments);
            }
        };
    }
}
