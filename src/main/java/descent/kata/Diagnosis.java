package descent.kata;

/**
 * What is wrong with an exercise.
 *
 * @param kind how much it says
 * @param words a whole sentence, for example "Your Adam behaves exactly like one with this mistake: no bias correction."
 * @param hint what a teacher would say to somebody who made it
 */
public record Diagnosis(Kind kind, String words, String hint) {
    /** How much a diagnosis says. */
    public enum Kind {
        /** Which mistake it is. */
        NAMED,
        /** Which mistake explains the example that is shown. */
        LOOKS_LIKE,
        /** Where it goes wrong, and not why. */
        SHOWN
    }

    /** One that names the mistake. */
    public Diagnosis(String words, String hint) {
        this(Kind.NAMED, words, hint);
    }

    /** One that only says where it goes wrong. */
    public static Diagnosis shown(String words, String hint) {
        return new Diagnosis(Kind.SHOWN, words, hint);
    }
}
