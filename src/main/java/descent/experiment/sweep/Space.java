package descent.experiment.sweep;

import descent.Require;
import descent.rule.Tunable;
import java.util.List;

/** Where candidates come from. */
public sealed interface Space permits Grid, Ranges, Rates {
    /** More would take days, and a slip of the pen asks for them easily. */
    int MOST = 10_000;

    /** The hyperparameters that are searched. */
    List<String> names();

    /**
     * All candidates, in the order in which they are tried.
     *
     * @throws IllegalArgumentException if the rule lacks a hyperparameter or refuses a value
     */
    List<Candidate> candidates(Tunable rule);

    /** What it is, in words: "a grid of 6 settings". */
    String words();

    /** @throws IllegalArgumentException if these are too many candidates, or none */
    static void check(long count) {
        Require.atLeastOne("the number of settings", count);
        if (count > MOST) {
            throw new IllegalArgumentException(
                    "%,d settings are too many, at most %,d are tried: give fewer values, or draw fewer settings with --random and --range"
                            .formatted(count, MOST));
        }
    }
}
