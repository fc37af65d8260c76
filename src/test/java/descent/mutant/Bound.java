package descent.mutant;

import descent.trial.Implementation;

/**
 * A subject whose class wants an argument that the exercise does not have.
 *
 * @param subject the class
 * @param argument what it gets, always
 */
record Bound(Substitute subject, Object argument) implements Implementation {
    @Override
    public <T> T make(Class<T> type, String name, Object... arguments) {
        return subject.make(type, name, argument);
    }
}
