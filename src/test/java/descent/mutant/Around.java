package descent.mutant;

import descent.Optimizer;
import descent.trial.Implementation;

/**
 * A subject that makes a mistake around a right rule.
 *
 * @param right the rule
 * @param mistake a class with a constructor that takes the right rule
 */
record Around(Substitute right, Class<?> mistake) implements Implementation {
    @Override
    public <T> T make(Class<T> type, String name, Object... arguments) {
        T made = right.make(type, name, arguments);
        return name.equals(right.exercise()) ? type.cast(around((Optimizer) made)) : made;
    }

    private Object around(Optimizer rule) {
        try {
            return mistake.getDeclaredConstructor(Optimizer.class).newInstance(rule);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(mistake + " cannot be made around a rule", e);
        }
    }
}
