package descent.cli;

import descent.Rules;
import descent.kata.Exercise;
import descent.kata.lesson.Lesson;
import java.util.function.Function;
import java.util.Optional;

/** Exercises and lessons as the command line names them. */
final class Names {
    private Names() {}

    /** @throws IllegalArgumentException if there is none; the message says what there is */
    static Exercise exercise(String name) {
        return known(name, Exercise::find, "an exercise: 01 to %s, or a name as in 08 Adam");
    }

    /** @throws IllegalArgumentException if there is none; the message says what there is */
    static Lesson lesson(String name) {
        return known(name, Lesson::find, "a lesson: 01 to %s, a name as in 08 Adam, or " + Lesson.CHOICE);
    }

    private static <T> T known(String name, Function<String, Optional<T>> find, String what) {
        String last = Exercise.ALL.get(Exercise.ALL.size() - 1).id();
        return find.apply(name)
                .orElseThrow(() ->
                        new IllegalArgumentException("\"%s\" is not %s".formatted(name, what.formatted(last))));
    }

    /** Whether the reference's rules are on the class path. */
    static boolean solutionsAreHere() {
        return Rules.SOLUTIONS.has("Adam");
    }
}
