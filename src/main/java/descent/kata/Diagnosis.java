package descent.kata;

/**
 * Which mistake a wrong exercise makes.
 *
 * @param words a whole sentence, for example "Your Adam behaves exactly like one with this mistake: no bias correction."
 * @param hint what a teacher would say to somebody who made it
 */
public record Diagnosis(String words, String hint) {}
