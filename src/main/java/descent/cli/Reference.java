package descent.cli;

import descent.Rules;
import java.util.Optional;

/** The reference rules, which are not there where solutions/ was taken out for students. */
final class Reference {
    private Reference() {}

    /** The rules, if they are here. */
    static Optional<Rules> rules() {
        return Optional.of(Rules.SOLUTIONS).filter(rules -> isHere());
    }

    static boolean isHere() {
        return Rules.SOLUTIONS.has("Adam");
    }

    /**
     * For what a student's rules cannot do in the reference's place.
     *
     * @throws IllegalArgumentException if they are not there
     */
    static void requireItself(String what) {
        if (!isHere()) {
            throw new IllegalArgumentException("%s needs solutions/, which is not here".formatted(what));
        }
    }

    /**
     * For what runs the reference's rules.
     *
     * @param what what needs them
     * @throws IllegalArgumentException if they are not there
     */
    static void require(String what) {
        if (!isHere()) {
            throw new IllegalArgumentException(
                    "%s needs solutions/ or --mine: the reference rules are not here, but your own can run"
                            .formatted(what));
        }
    }
}
