package descent.spec;

import descent.kata.Subject;

/** What must hold for one case. */
@FunctionalInterface
interface Check<C> {
    /** @throws Violation if it does not hold; whatever else the subject throws counts as a violation, too */
    void hold(Subject subject, C input);
}
