package descent.experiment;

import java.util.Set;

/** What the user may choose in some experiments and not in others. */
public enum Choice {
    EPOCHS("--epochs"),
    BATCHES("--batches"),
    PATIENCE("--patience"),
    AS_PUBLISHED("--as-published"),
    RESUME("--resume"),
    WEIGHTS("--weights"),
    SAVE_WEIGHTS("--save-weights");

    /** Those of every experiment whose lanes save what they have reached. */
    static final Set<Choice> OF_KEPT_RUNS = Set.of(RESUME, WEIGHTS, SAVE_WEIGHTS);

    private final String option;

    Choice(String option) {
        this.option = option;
    }

    /** As it is typed. */
    @Override
    public String toString() {
        return option;
    }
}
