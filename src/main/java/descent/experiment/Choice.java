package descent.experiment;

import java.util.EnumSet;
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
    MINE("--mine"),
    ITERATIONS("--iterations"),
    BATCH_SIZE("--batch-size"),
    SCHEDULE("--schedule"),
    DECAY("--decay"),
    TARGET("--target"),
    MODEL("--model"),
    CROP_AND_FLIP("--crop-and-flip");

    /** Those of every experiment whose lanes are rules, trained for so many steps. */
    static final Set<Choice> OF_RULES = Set.of(MINE, ITERATIONS, BATCH_SIZE, SCHEDULE, DECAY);

    /** Those of every experiment whose lanes save what they have reached. */
    static final Set<Choice> OF_KEPT_RUNS = Set.of(RESUME, WEIGHTS, SAVE_WEIGHTS);

    /** Some choices and others. */
    static Set<Choice> union(Set<Choice> some, Set<Choice> others) {
        Set<Choice> all = EnumSet.copyOf(some);
        all.addAll(others);
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
