package descent.experiment;

import descent.Optimizer;
import descent.report.Passages;
import descent.report.Report;
import descent.rule.Lineup;
import java.util.Optional;
import java.util.Set;

/** A named experiment, as {@code run NAME} runs it. */
public abstract class Reproduction {
    /** What the experiments show, and what to make of it. */
    static final Passages SUMMARIES = Passages.of(Reproduction.class, "summaries.md");

    static final Passages VERDICTS = Passages.of(Reproduction.class, "verdicts.md");

    private final String name;
    private final String summary;
    private final Lineup lineup;
    private final Set<Choice> choices;

    /**
     * @param name what it is called on the command line
     * @param summary what it shows, in one line
     * @param lineup the lanes that it has
     * @param choices what the user may choose, beside what every experiment has
     */
    Reproduction(String name, String summary, Lineup lineup, Set<Choice> choices) {
        this.name = name;
        this.summary = summary;
        this.lineup = lineup;
        this.choices = choices;
    }

    /** What it is called on the command line. */
    public final String name() {
        return name;
    }

    /** What it shows, in one line. */
    public final String summary() {
        return summary;
    }

    /** The lanes that it has. */
    final Lineup lineup() {
        return lineup;
    }

    /** What the user may choose, beside what every experiment has. */
    public final Set<Choice> choices() {
        return choices;
    }

    /**
     * Runs it.
     *
     * @throws IllegalArgumentException if the setting asks for a lane that it does not have
     */
    public abstract Report run(Setting setting);

    /**
     * What a sweep may train with other hyperparameters.
     *
     * @param rule what trains
     * @return empty if the experiment does not compare rules by how well they learn
     */
    Optional<Trainable> trainable(Setting setting, Optimizer rule) {
        return Optional.empty();
    }
}
