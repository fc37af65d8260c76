package descent.worker;

import descent.Rules;
import descent.student.StudentClasses;
import java.util.Map;

/** A student's classes, loaded anew at every reset: what one exercise leaves in static fields, the next does not see. */
final class Student {
    private Map<String, byte[]> classes = Map.of();
    private Rules rules = rules();

    void load(Map<String, byte[]> submitted) {
        classes = Map.copyOf(submitted);
        reset();
    }

    void reset() {
        rules = rules();
    }

    private Rules rules() {
        return StudentClasses.rules(classes);
    }

    Object make(Kind kind, String name, Object[] arguments) {
        return name.indexOf('.') < 0
                ? rules.make(kind.type(), name, arguments)
                : rules.call(kind.type(), name, arguments);
    }
}
