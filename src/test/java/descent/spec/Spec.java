package descent.spec;

import descent.kata.Subject;
import java.util.List;

/** The properties of one exercise, from the simplest to the most searching. */
interface Spec {
    List<Property<?>> properties();

    /**
     * Uses the exercise once, in the simplest way.
     *
     * @throws descent.NotStarted if nobody has written it yet
     */
    void touch(Subject subject);

    /**
     * As {@link #touch}, but only as far as an untouched stub goes, so that ND4J need not be loaded to tell one.
     *
     * @throws descent.NotStarted if this is an untouched stub
     */
    default void glance(Subject subject) {
        touch(subject);
    }
}
