package descent.kata.lesson.show;

import descent.Rules;
import descent.kata.Exercise;

/** Lets the rule of a lesson show what it does. */
@FunctionalInterface
public interface Show {
    /**
     * Runs the rules and draws what they did.
     *
     * @param rules whose rules run
     */
    Shown with(Rules rules);

    /** The show of an exercise, by its name. @throws IllegalStateException if there is none */
    static Show of(Exercise exercise) {
        String name = Show.class.getPackageName() + "." + exercise.name() + "Show";
        try {
            return (Show) Class.forName(name).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("%s has no pictures: write the class %s".formatted(exercise, name), e);
        }
    }
}
