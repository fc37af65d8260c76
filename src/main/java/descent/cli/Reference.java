package descent.cli;

import descent.Rules;

/** The reference rules, which are not there where solutions/ was taken out for students. */
final class Reference {
    private Reference() {}

    static boolean isHere() {
        return Rules.SOLUTIONS.has("Adam");
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
