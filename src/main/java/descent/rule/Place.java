package descent.rule;

/**
 * A place in what somebody wrote.
 *
 * @param text the whole
 * @param index of the character, from 0
 */
record Place(String text, int index) {
    /** What is wrong there. @param problem a clause with the value and the remedy */
    IllegalArgumentException refused(String problem) {
        return new IllegalArgumentException(
                text.length() == index || index > 0
                        ? "at character %d of \"%s\": %s".formatted(index + 1, text, problem)
                        : problem);
    }
}
