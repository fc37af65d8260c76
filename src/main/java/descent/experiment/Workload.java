package descent.experiment;

import descent.Rules;
import descent.data.Data;
import descent.network.Model;
import descent.rule.Lineup;
import descent.rule.RuleExpression;
import descent.train.Budget;
import descent.train.Experiment;
import descent.train.Lane;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A training that is timed here and elsewhere: the same network, batches, steps and evaluations.
 *
 * @param name what {@code bench} calls it
 * @param words what it is
 * @param experiment the reproduction that it is a part of; another program for it goes by this name, too
 * @param lanes the rules that train
 * @param pace how long
 * @param elsewhere what another program is told, that it may do the same
 */
public record Workload(
        String name, String words, String experiment, List<RuleExpression> lanes, Pace pace, List<String> elsewhere) {
    private static final Pace MNIST = new Pace(3_000, 500);
    private static final Pace EPOCH = new Pace(625, 625);
    private static final List<RuleExpression> TEN =
            Lineup.TEN.lanes().stream().map(Lineup.Named::rule).toList();

    /** All of them. */
    public static final List<Workload> ALL = List.of(
            new Workload("ten", "ten MNIST lanes", "mnist", TEN, MNIST, List.of()),
            new Workload(
                    "descent",
                    "gradient descent alone",
                    "mnist",
                    RuleExpression.list("GradientDescent"),
                    MNIST,
                    List.of("--only", "MiniBatchGradientDescent")),
            new Workload("adam", "Adam alone", "mnist", RuleExpression.list("Adam"), MNIST, List.of("--only", "Adam")),
            new Workload(
                    "cifar", "a CIFAR epoch alone", "cifar", RuleExpression.list("GradientDescent"), EPOCH, List.of()),
            new Workload(
                    "two",
                    "a CIFAR epoch, two at once",
                    "cifar",
                    RuleExpression.list("GradientDescent, GradientDescent"),
                    EPOCH,
                    List.of()),
            new Workload(
                    "regression",
                    "three regressions",
                    "regression",
                    RuleExpression.list("GradientDescent, Momentum, Adam"),
                    new Pace(10_000, 500),
                    List.of()));

    /**
     * How long each lane trains.
     *
     * @param iterations steps
     * @param evaluateEvery steps between two evaluations
     */
    public record Pace(int iterations, int evaluateEvery) {}

    /**
     * Trains.
     *
     * @param folder where the data is; not read where it is drawn
     * @param atOnce how many lanes side by side
     * @return wall seconds from the start, once the data is loaded, to the last evaluation
     */
    public double seconds(Optional<Path> folder, int atOnce) {
        List<Trainable> trainables = new ArrayList<>();
        for (RuleExpression lane : lanes) {
            trainables.add(trainable(folder, atOnce, lane));
        }
        Trainable first = trainables.get(0);
        Data data = experiment.equals("cifar")
                ? first.data().get().holdOut(0.2, 0)
                : first.data().get();
        AtomicLong ended = new AtomicLong();
        Experiment training = training(data, first.model(), atOnce).progress((lane, seed, step, steps) -> {
            if (step == steps) {
                ended.accumulateAndGet(System.nanoTime(), Math::max);
            }
        });
        for (int i = 0; i < trainables.size(); i++) {
            Trainable one = trainables.get(i);
            Budget budget = Budget.ofIterations(pace.iterations(), pace.evaluateEvery());
            training.lane(
                    new Lane(lanes.get(i) + " " + i, one.rule(), one.batches().batching(), budget));
        }
        long began = System.nanoTime();
        training.run();
        return (ended.get() - began) / 1e9;
    }

    private static Experiment training(Data data, Model model, int atOnce) {
        return Experiment.experiment("bench").data(data).model(model).atOnce(atOnce);
    }

    private Trainable trainable(Optional<Path> folder, int atOnce, RuleExpression lane) {
        Setting setting = new Setting(folder, Rules.SOLUTIONS, List.of(lane), 0, 1, atOnce, note -> {});
        return Experiments.trainable(experiment, setting);
    }
}
