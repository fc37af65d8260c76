package descent.experiment;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

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
    TARGET("--target", "--ignore", "--classes", "--test"),
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

    private final List<String> options;

    Choice(String... options) {
        this.options = List.of(options);
    }

    /** Those that were made. @param isTyped whether an option was */
    public static Set<Choice> made(Predicate<String> isTyped) {
        Set<Choice> made = EnumSet.allOf(Choice.class);
        made.removeIf(choice -> choice.options.stream().noneMatch(isTyped));
        return made;
    }

    /** As it is typed. */
    @Override
    public String toString() {
        return options.get(0);
    }
}
