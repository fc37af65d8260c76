package descent.mutant;

import descent.trial.Implementation;

/**
 * A wrong implementation that the specs must catch.
 *
 * @param exercise the class name of the exercise that it gets wrong, for example {@code Adam}
 * @param name the mistake, in words
 * @param hint what a teacher would say to somebody who made it
 * @param subject the wrong implementation, under the exercise's name
 */
public record Mutant(String exercise, String name, String hint, Implementation subject) {}
