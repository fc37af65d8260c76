package descent.experiment;

import descent.Require;
import descent.Rules;
import descent.train.Checkpoints;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What {@link Choice}s were made.
 *
 * @param epochs how many epochs each lane trains; empty for as many as the experiment has
 * @param batches how many batches of each epoch it trains on; empty for all
 * @param patience how many evaluations may pass without a better validation loss; empty for any number
 * @param variant which form of the experiment
 * @param mine the student's rules, to run beside the others; empty for none
 * @param files what is read from and written to the disk beside the report
 */
public record Options(
        OptionalInt epochs,
        OptionalInt batches,
        OptionalInt patience,
        Variant variant,
        Optional<Rules> mine,
        Files files) {
    public Options {
        epochs.ifPresent(value -> Require.atLeastOne("epochs", value));
        batches.ifPresent(value -> Require.atLeastOne("batches", value));
        patience.ifPresent(value -> Require.atLeastOne("patience", value));
    }

    /** Nothing was chosen, and nothing is kept. */
    public static final Options USUAL = new Options(
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            Variant.OURS,
            Optional.empty(),
            new Files(Optional.empty(), Checkpoints.Start.AFRESH, Optional.empty(), Optional.empty()));

    /**
     * The steps of so many epochs.
     *
     * @throws IllegalArgumentException if these are more than can be counted
     */
    static int steps(int epochs, int batches) {
        if ((long) epochs * batches > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("epochs (%d) must be at most %d: one takes %,d steps here"
                    .formatted(epochs, Integer.MAX_VALUE / batches, batches));
        }
        return epochs * batches;
    }

    /** These, with a student's rules beside the others. */
    public Options with(Rules own) {
        return new Options(epochs, batches, patience, variant, Optional.of(own), files);
    }

    /** Which form of an experiment. */
    public enum Variant {
        /** As it should be. */
        OURS,
        /** As it was published, with its flaws. */
        AS_PUBLISHED
    }

    /**
     * What is read from and written to the disk beside the report.
     *
     * @param checkpoints the folder for them; empty for none
     * @param start whether lanes go on from what is there
     * @param weights the file with the weights to start from; empty for those that the seed gives
     * @param saved the folder for the weights in the end; empty where they are not wanted
     */
    public record Files(
            Optional<Path> checkpoints, Checkpoints.Start start, Optional<Path> weights, Optional<Path> saved) {}
}
