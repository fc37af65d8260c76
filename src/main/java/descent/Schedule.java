package descent;

/** A learning rate over time, as a factor of the rule's own. */
@FunctionalInterface
public interface Schedule {
    /**
     * The factor for one step.
     *
     * @param t how many steps were taken before this one, from 0
     */
    double factor(int t);
}
