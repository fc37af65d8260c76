package descent.experiment;

import descent.Optimizer;
import descent.report.Report;
import descent.rule.Lineup;
import java.util.Optional;
import java.util.Set;

/** A named experiment, as {@code run NAME} runs it. */
public interface Reproduction {
    /** What it is called on the command line. */
    String name();

    /** What it shows, in one line. */
    String summary();

    /** What the user may choose, beside what every experiment has. */
    default Set<Choice> choices() {
        return Set.of();
    }

    /**
     * Runs it.
     *
     * @throws IllegalArgumentException if the setting asks for a lane that it does not have
     */
    Report run(Setting setting);

    /** The lanes that it has. */
    Lineup lineup();

    /**
     * What a sweep may train with other hyperparameters.
     *
     * @param rule what trains
     * @return empty if the experiment does not compare rules by how well they learn
     */
    default Optional<Trainable> trainable(Setting setting, Optimizer rule) {
        return Optional.empty();
    }
}
