package descent.experiment;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the user may choose in some experiments and not in others. */
public enum Choice {
    EPOCHS("--epochs"),
    BATCHES("--batches"),
    PATIENCE("--patience"),
    AS_PUBLISHED("--as-published"),
    RESUME("--resume"),
    WEIGHTS("--weights"),
    SAVE_WEIGHTS("--save-weights"),
    MINE("--mine");

    /** Those of every experiment whose lanes save what they have reached. */
    static final Set<Choice> OF_KEPT_RUNS = Set.of(RESUME, WEIGHTS, SAVE_WEIGHTS);

    /** These choices and more. */
    static Set<Choice> with(Set<Choice> some, Choice... more) {
        Set<Choice> all = EnumSet.copyOf(some);
        all.addAll(List.of(more));
        return all;
    }

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
