package descent.kata.lesson.show;

import descent.Optimizer;
import descent.network.Model;
import descent.report.Axis;
import descent.report.Figure;
import descent.report.Series;
import descent.train.Evaluation;
import descent.train.Experiment;
import descent.train.History;
import java.util.List;
import java.util.Map;

/**
 * A small network that learns a few of the pictures, once with each rule.
 *
 * @param lanes what came of each
 */
record Training(List<History> lanes) {
    static final int TRAIN = 5_000;
    static final int VALIDATION = 500;
    static final int BATCH = 100;
    private static final int EVERY = 10;

    /** Trains them side by side. @param lanes rules by name, in order */
    static Training of(int iterations, Map<String, Optimizer> lanes) {
        Experiment experiment = Experiment.experiment("lesson")
                .data(Pictures.some(TRAIN, VALIDATION))
                .model(Model.mlp(784, 50, 10))
                .batchSize(BATCH)
                .iterations(iterations)
                .evaluateEvery(EVERY);
        lanes.forEach(experiment::lane);
        return new Training(experiment.run().lanes());
    }

    Figure losses() {
        List<Series> series = lanes.stream()
                .map(lane -> Series.line(
                        lane.lane(),
                        lane.evaluations().stream()
                                .map(each -> (double) each.iteration())
                                .toList(),
                        lane.evaluations().stream().map(Evaluation::loss).toList()))
                .toList();
        return new Figure(
                "A network 784-50-10 on %,d pictures".formatted(TRAIN),
                Axis.linear("iteration"),
                Axis.log("validation loss"),
                series);
    }

    /** The loss on other samples at the end. */
    double loss(int lane) {
        return lanes.get(lane).last().loss();
    }
}
