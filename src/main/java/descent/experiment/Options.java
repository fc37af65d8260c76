package descent.experiment;

import descent.Require;
import descent.Rules;
import descent.data.Spreadsheet;
import descent.train.Checkpoints;
import java.nio.file.Path;
import java.util.List;
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
 * @param recipe how lanes train where that is not as usual
 * @param own what somebody's own data are, and what learns them
 */
public record Options(
        OptionalInt epochs,
        OptionalInt batches,
        OptionalInt patience,
        Variant variant,
        Optional<Rules> mine,
        Files files,
        Recipe recipe,
        Own own) {
    public Options {
        epochs.ifPresent(value -> Require.atLeastOne("epochs", value));
        batches.ifPresent(value -> Require.atLeastOne("batches", value));
        patience.ifPresent(value -> Require.atLeastOne("patience", value));
        if (epochs.isPresent() && recipe.iterations().isPresent()) {
            throw new IllegalArgumentException("--epochs and --iterations both say how long to train: leave one out");
        }
    }

    /** Nothing was chosen, and nothing is kept. */
    public static final Options USUAL = new Options(
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            Variant.OURS,
            Optional.empty(),
            new Files(Optional.empty(), Checkpoints.Start.AFRESH, Optional.empty(), Optional.empty()),
            Recipe.USUAL,
            Own.USUAL);

    /**
     * What somebody's own data are, and what learns them.
     *
     * @param target the column of a table that is learned
     * @param ignored columns that are left out
     * @param kind what a target of numbers is
     * @param test the share of the samples that is held out for the test; empty for the usual, or where the data say
     * @param model widths of hidden layers, such as "64,64", or the name of a published network; empty for the usual
     */
    public record Own(
            Optional<String> target,
            List<String> ignored,
            Spreadsheet.Target kind,
            Optional<Double> test,
            Optional<String> model) {
        public Own {
            test.ifPresent(share -> {
                Require.positive("test", share);
                Require.belowOne("test", share);
            });
        }

        /** Nothing was said. */
        public static final Own USUAL =
                new Own(Optional.empty(), List.of(), Spreadsheet.Target.NUMBERS, Optional.empty(), Optional.empty());
    }

    /** These, with a student's rules beside the others. */
    public Options with(Rules student) {
        return new Options(epochs, batches, patience, variant, Optional.of(student), files, recipe, own);
    }

    /** How many batches of an epoch are trained on. */
    int batches(int samples, int size) {
        int all = (samples - 1) / size + 1;
        return Math.min(all, batches.orElse(all));
    }

    /**
     * How many steps each lane takes.
     *
     * @param usual how many epochs if nobody chooses
     * @param batches how many an epoch has
     * @throws IllegalArgumentException if there are more steps than numbers for them
     */
    int iterations(int usual, int batches) {
        int chosen = epochs.orElse(usual);
        if ((long) chosen * batches > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("epochs (%,d) of %,d batches are more than %,d steps: train for fewer"
                    .formatted(chosen, batches, Integer.MAX_VALUE));
        }
        return recipe.iterations().orElse(chosen * batches);
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
