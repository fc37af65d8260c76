package descent;

import java.util.Optional;

/** Says in a rule's terms what javac says in Java's: a lambda cannot give θ, or state, another array. */
public final class InPlace {
    private static final String WORDS = "θ and state are changed in place: subi, muli";

    private InPlace() {}

    /**
     * Explains an assignment to a variable that a lambda captures.
     *
     * @param message javac's, in English
     * @return one line; empty where the message says something else
     */
    public static Optional<String> explain(String message) {
        return message.contains("must be final or effectively final") ? Optional.of(WORDS) : Optional.empty();
    }
}
