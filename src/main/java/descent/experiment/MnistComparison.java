package descent.experiment;

import descent.data.Batches;
import descent.data.Data;
import descent.data.Mnist;
import descent.network.Model;
import descent.report.Report;
import descent.train.Experiment;
import descent.train.Results;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The comparison of the course notebook "6. Optimizers": 784-100-10 with ReLU, batches of 100, 3,000 iterations.
 *
 * @see <a href="https://www.deeplearningwizard.com/deep_learning/boosting_models_pytorch/optimizers/">Deep Learning
 *     Wizard, Optimization Algorithms</a>
 */
final class MnistComparison implements Reproduction {
    static final Model MODEL = Model.mlp(784, 100, 10);

    static final int BATCH = 100;
    private static final int ITERATIONS = 3_000;
    private static final int EVERY = 500;

    @Override
    public String name() {
        return "mnist";
    }

    @Override
    public String summary() {
        return "thirteen optimizers on MNIST, beside the published figures";
    }

    @Override
    public Set<Choice> choices() {
        return Choice.with(Choice.OF_KEPT_RUNS, Choice.MINE);
    }

    @Override
    public Report run(Setting setting) {
        List<Contender> contenders = setting.contenders(MnistLineup::of);
        Data data = setting.mnist();
        Experiment experiment = setting.keptExperiment(name())
                .data(data)
                .model(MODEL)
                .batchSize(BATCH)
                .iterations(ITERATIONS)
                .evaluateEvery(EVERY);
        contenders.forEach(c -> experiment.lane(c.name(), c.optimizer().get()));
        Results results = Setting.watched(experiment);
        return Report.ofTraining(
                "Optimizers on " + data.name(),
                "A 784-100-10 network with ReLU learns %s from batches of %d for %,d iterations. Every rule starts from the same parameters and sees the same batches."
                        .formatted(data.name(), BATCH, ITERATIONS),
                results,
                Mnist.isOriginal(data) ? PublishedMnist.all() : List.of());
    }

    @Override
    public Optional<Trainable> trainable(Setting setting) {
        Contender contender = setting.only(MnistLineup.of(setting.rules()));
        return Optional.of(new Trainable(
                name(),
                contender.optimizer().get(),
                setting::mnist,
                MODEL,
                new Trainable.Batches("batches of " + BATCH, Batches.of(BATCH)),
                ITERATIONS));
    }
}
