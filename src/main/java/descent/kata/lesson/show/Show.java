package descent.kata.lesson.show;

import descent.Rules;
import descent.kata.Exercise;
import java.util.Locale;
import java.util.regex.Pattern;

/** Lets the rule of a lesson show what it does. */
@FunctionalInterface
public interface Show {
    /** A word's first letter. */
    Pattern HEAD = Pattern.compile("(?:^|-)(.)");

    /**
     * Runs the rules and draws what they did.
     *
     * @param rules whose rules run
     */
    Shown with(Rules rules);

    /** The show of an exercise, by its name. @throws IllegalStateException if there is none */
    static Show of(Exercise exercise) {
        return found(exercise.name(), exercise);
    }

    /** The show of a lesson without an exercise, for example "which-optimizer". @throws IllegalStateException if there is none */
    static Show named(String lesson) {
        return found(HEAD.matcher(lesson).replaceAll(head -> head.group(1).toUpperCase(Locale.ROOT)), lesson);
    }

    private static Show found(String start, Object lesson) {
        String name = Show.class.getPackageName() + "." + start + "Show";
        try {
            return (Show) Class.forName(name).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("%s has no pictures: write the class %s".formatted(lesson, name), e);
        }
    }
}
