package descent.mutant;

import descent.trial.Implementation;

/**
 * A right implementation, written differently from the reference, that the specs must accept.
 *
 * @param exercise the class name of the exercise, for example {@code Adam}
 * @param name what is different, in words
 * @param subject the implementation, under the exercise's name
 */
public record Rewriting(String exercise, String name, Implementation subject) {}
