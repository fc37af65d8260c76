package descent.kata.lesson.show;

import descent.Rules;
import descent.Stopping;
import descent.data.Batches;
import descent.data.Data;
import descent.network.Model;
import descent.report.Axis;
import descent.report.Figure;
import descent.report.Series;
import descent.train.Budget;
import descent.train.Evaluation;
import descent.train.Experiment;
import descent.train.Lane;
import java.util.List;

/** A network that learns its few samples by heart, and the check at which training should have ended. */
final class EarlyStoppingShow implements Show {
    private static final int SAMPLES = 200;
    private static final int CHECKED = 500;
    private static final int ITERATIONS = 300;
    private static final int EVERY = 5;
    private static final int PATIENCE = 8;
    private static final Model MODEL = Model.mlp(784, 50, 10);

    @Override
    public Shown with(Rules rules) {
        Data data = Pictures.some(SAMPLES, CHECKED);
        Lane lane = new Lane(
                "Adam",
                rules.optimizer("Adam", 0.001, 0.9, 0.999, 1e-8),
                Batches.full(),
                Budget.ofIterations(ITERATIONS, EVERY));
        List<Evaluation> checks = Experiment.experiment("early stopping")
                .data(data)
                .model(MODEL)
                .lane(lane)
                .run()
                .lanes()
                .get(0)
                .evaluations();
        Stopping stopping = rules.make(Stopping.class, "EarlyStopping", PATIENCE, 0.0);
        int stop = 0;
        while (stop < checks.size() - 1 && !stopping.stop(checks.get(stop).loss())) {
            stop++;
        }
        return shown(checks, stop, stopping.best());
    }

    private static Shown shown(List<Evaluation> checks, int stop, int best) {
        List<Double> x =
                checks.stream().map(check -> (double) check.iteration()).toList();
        Figure losses = Figure.of(
                        "Loss on the samples that it learns from, and on others",
                        Axis.linear("iteration"),
                        Axis.log("loss"))
                .line("training", x, checks.stream().map(Evaluation::batchLoss).toList())
                .line("validation", x, checks.stream().map(Evaluation::loss).toList())
                .with(mark("best check", checks.get(best)), mark("stop", checks.get(stop)));
        Evaluation last = checks.get(checks.size() - 1);
        return Shown.nothing()
                .picture("losses", losses)
                .figure("parameters", "%,d".formatted(MODEL.size()))
                .figure("samples", String.valueOf(SAMPLES))
                .figure("patience", String.valueOf(PATIENCE))
                .figure("every", String.valueOf(EVERY))
                .figure("best", "%,d".formatted(checks.get(best).iteration()))
                .figure("stop", "%,d".formatted(checks.get(stop).iteration()))
                .figure("last", "%,d".formatted(last.iteration()))
                .figure("bestLoss", checks.get(best).loss())
                .figure("lastLoss", last.loss())
                .figure("bestTraining", checks.get(best).batchLoss())
                .figure("lastTraining", last.batchLoss());
    }

    private static Series mark(String name, Evaluation check) {
        return Series.points(name, List.of((double) check.iteration()), List.of(check.loss()));
    }
}
