package descent.experiment;

import descent.Optimizer;
import descent.data.Batches;
import descent.data.Data;
import descent.data.Mnist;
import descent.network.Model;
import descent.network.Models;
import descent.report.Numbers;
import descent.report.Report;
import descent.rule.Contender;
import descent.rule.Lineup;
import descent.train.Experiment;
import descent.train.Results;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The comparison of the course notebook "6. Optimizers": 784-100-10 with ReLU, batches of 100, 3,000 iterations.
 *
 * @see <a href="https://www.deeplearningwizard.com/deep_learning/boosting_models_pytorch/optimizers/">Deep Learning
 *     Wizard, Optimization Algorithms</a>
 */
final class MnistComparison extends Reproduction {
    static final Model MODEL = Models.mnist();

    static final int BATCH = 100;
    private static final int ITERATIONS = 3_000;
    private static final int EVALUATIONS = 6;

    /** The notebook's rules with its hyperparameters (PyTorch's defaults where it names none), and RAdam, AdamW and Ranger. */
    private static final Lineup LINEUP = Lineup.of(
            "GradientDescent, Momentum, Nesterov, Adagrad, RmsProp, Adam, Adadelta, AdaMax, RAdam(0.01), EpsilonHatAdam(0.01), Lookahead(Adam(0.01)), AdamW, Ranger");

    MnistComparison() {
        super(
                "mnist",
                "thirteen optimizers on MNIST, beside the published figures",
                LINEUP,
                Choice.union(Choice.OF_KEPT_RUNS, Choice.union(Choice.OF_RULES, Set.of(Choice.EPOCHS))));
    }

    @Override
    public Report run(Setting setting) {
        Options options = setting.options();
        int batch = options.recipe().batchSize().orElse(BATCH);
        Data data = setting.checked(LINEUP).mnist();
        int iterations = options.epochs().isPresent()
                ? options.iterations(1, options.batches(data.train().count(), batch))
                : options.recipe().iterations().orElse(ITERATIONS);
        List<Contender> contenders = setting.contenders(LINEUP, () -> iterations);
        Experiment experiment = setting.experiment(name())
                .data(data)
                .model(MODEL)
                .batchSize(batch)
                .iterations(iterations)
                .evaluateEvery(Math.max(1, iterations / EVALUATIONS));
        contenders.forEach(c -> experiment.lane(c.name(), c.optimizer().get()));
        Results results = setting.watched(experiment);
        boolean asPublished = Mnist.isOriginal(data)
                && options.recipe().equals(Recipe.USUAL)
                && options.epochs().isEmpty();
        return Report.ofTraining(
                "Optimizers on " + data.name(),
                SUMMARIES.text(
                        "mnist",
                        Map.of(
                                "data", data.name(),
                                "batch", batch,
                                "steps", Numbers.count(iterations),
                                "recipe", options.recipe().words().orElse(""))),
                results,
                asPublished ? PublishedMnist.all() : List.of());
    }

    @Override
    Optional<Trainable> trainable(Setting setting, Optimizer rule) {
        return Optional.of(new Trainable(
                name(),
                rule,
                setting::mnist,
                MODEL,
                new Trainable.Batches("batches of " + BATCH, Batches.of(BATCH)),
                ITERATIONS));
    }
}
