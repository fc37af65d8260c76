package descent.report;

import descent.train.Evaluation;
import java.util.OptionalDouble;

/** What an evaluation says about a lane. */
public enum Measure {
    /** The share of the test set that was classified rightly. */
    ACCURACY("test accuracy") {
        @Override
        public OptionalDouble of(Evaluation evaluation) {
            return evaluation.accuracy();
        }

        @Override
        public String format(double value) {
            return Numbers.percent(value);
        }

        @Override
        public double inUnit(double value) {
            return 100 * value;
        }

        @Override
        public String labelWithUnit() {
            return label() + " (%)";
        }
    },
    /** The mean loss on the test set. */
    TEST_LOSS("test loss") {
        @Override
        public OptionalDouble of(Evaluation evaluation) {
            return OptionalDouble.of(evaluation.testLoss());
        }
    },
    /** The loss on the batch of the last step. */
    BATCH_LOSS("batch loss") {
        @Override
        public OptionalDouble of(Evaluation evaluation) {
            return OptionalDouble.of(evaluation.batchLoss());
        }
    };

    private final String label;

    Measure(String label) {
        this.label = label;
    }

    /** Its value; empty where there is none. */
    public abstract OptionalDouble of(Evaluation evaluation);

    /** A value as a table shows it. */
    public String format(double value) {
        return Numbers.loss(value);
    }

    /** A value in the unit of {@link #labelWithUnit}. */
    public double inUnit(double value) {
        return value;
    }

    /** Its name in running text. */
    public String label() {
        return label;
    }

    /** Its name with its unit, for axes and titles. */
    public String labelWithUnit() {
        return label;
    }
}
