package descent.report;

import descent.data.Data;
import descent.train.Evaluation;
import java.util.OptionalDouble;

/** What an evaluation says about a lane. */
public enum Measure {
    /** The share of the test samples, or of the validation samples where there are any, that was classified rightly. */
    ACCURACY("accuracy") {
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
        public String label(Data data) {
            return judges(data) + super.label(data);
        }

        @Override
        public String labelWithUnit(Data data) {
            return label(data) + " (%)";
        }
    },
    /** The mean loss on the test samples, or on the validation samples where there are any. */
    TEST_LOSS("loss") {
        @Override
        public String label(Data data) {
            return judges(data) + super.label(data);
        }

        @Override
        public OptionalDouble of(Evaluation evaluation) {
            return OptionalDouble.of(evaluation.loss());
        }
    },
    /** The mean training loss since the evaluation before. */
    TRAIN_LOSS("training loss") {
        @Override
        public OptionalDouble of(Evaluation evaluation) {
            return evaluation.trainLoss();
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
    public String label(Data data) {
        return label;
    }

    /** Its name with its unit, for axes and titles. */
    public String labelWithUnit(Data data) {
        return label(data);
    }

    private static String judges(Data data) {
        return data.validation().isPresent() ? "validation " : "test ";
    }
}
