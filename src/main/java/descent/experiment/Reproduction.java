package descent.experiment;

import descent.report.Report;

/** A named experiment, as {@code run NAME} runs it. */
public interface Reproduction {
    /** What it is called on the command line. */
    String name();

    /** What it shows, in one line. */
    String summary();

    /** Whether a student's rules can run in it beside the reference's. */
    default boolean takesOwnRules() {
        return false;
    }

    /**
     * Runs it.
     *
     * @throws IllegalArgumentException if the setting asks for a lane that it does not have
     */
    Report run(Setting setting);
}
