package descent.experiment;

import descent.train.Evaluation;
import descent.train.History;
import descent.train.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A lane's mean training loss, epoch by epoch, as the mean over its seeds; it ends where a seed has diverged.
 *
 * @param rule the rule's name
 * @param losses one for each epoch, all finite; empty if the rule did not come to one
 * @param secondsPerEpoch wall time of training an epoch
 */
record EpochLosses(String rule, List<Double> losses, double secondsPerEpoch) {
    EpochLosses {
        losses = List.copyOf(losses);
    }

    /** The losses of one lane. */
    static EpochLosses of(Results results, String lane, String rule) {
        List<History> runs = results.of(lane);
        List<Double> losses = new ArrayList<>();
        for (int epoch = 0; ; epoch++) {
            OptionalDouble mean = mean(runs, epoch);
            if (mean.isEmpty()) {
                break;
            }
            losses.add(mean.getAsDouble());
        }
        double seconds = runs.stream()
                .mapToDouble(run -> run.last().seconds() / run.evaluations().size())
                .average()
                .orElse(0);
        return new EpochLosses(rule, losses, seconds);
    }

    private static OptionalDouble mean(List<History> runs, int epoch) {
        double[] all = runs.stream()
                .filter(run -> run.evaluations().size() > epoch)
                .map(run -> run.evaluations().get(epoch))
                .map(Evaluation::trainLoss)
                .flatMapToDouble(OptionalDouble::stream)
                .filter(Double::isFinite)
                .toArray();
        double sum = 0;
        for (double loss : all) {
            sum += loss;
        }
        return all.length == 0 || all.length < runs.size()
                ? OptionalDouble.empty()
                : OptionalDouble.of(sum / all.length);
    }

    double first() {
        return losses.get(0);
    }

    double last() {
        return losses.get(losses.size() - 1);
    }

    double lowest() {
        return losses.stream().mapToDouble(loss -> loss).min().orElseThrow();
    }

    /** How far the loss went up, all its rises from one epoch to the next added up: 0 for a curve that only falls. */
    double rises() {
        double rises = 0;
        for (int i = 1; i < losses.size(); i++) {
            rises += Math.max(0, losses.get(i) - losses.get(i - 1));
        }
        return rises;
    }
}
