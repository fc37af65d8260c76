package descent.experiment;

import descent.report.Report;

/** A named experiment, as {@code run NAME} runs it. */
public interface Reproduction {
    /** What it is called on the command line. */
    String name();

    /** What it shows, in one line. */
    String summary();

    /**
     * Runs it.
     *
     * @throws IllegalArgumentException if the setting asks for a lane that it does not have
     */
    Report run(Setting setting);
}
