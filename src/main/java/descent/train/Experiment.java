package descent.train;

import descent.Backend;
import descent.Batching;
import descent.Optimizer;
import descent.Require;
import descent.SideBySide;
import descent.data.Batches;
import descent.data.CropAndFlip;
import descent.data.Data;
import descent.data.Samples;
import descent.network.Model;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A fair comparison: several rules train one model on one data set, all from the same initial θ and on the same batches.
 *
 * <pre>{@code
 * experiment("momentum or not")
 *         .data(data).model(mlp(784, 100, 10)).batchSize(100).iterations(3000).evaluateEvery(500).seed(0)
 *         .compare(new BatchGradientDescent(0.1), new Momentum(0.1, 0.9))
 *         .run();
 * }</pre>
 */
public final class Experiment {
    private final String name;
    private final Lanes lanes = new Lanes();
    private Data data;
    private Model model;
    private Batching batching = Batches.of(100);
    private int iterations = 1;
    private int evaluateEvery = Integer.MAX_VALUE;
    private long seed;
    private int seeds = 1;
    private int atOnce = Runtime.getRuntime().availableProcessors();
    private Progress progress = Progress.SILENT;
    private Watcher watcher = Watcher.NONE;
    private Task.Following following = Task.Following.NOTHING;
    private OptionalInt patience = OptionalInt.empty();
    private Optional<CropAndFlip> augmentation = Optional.empty();
    private Optional<Path> start = Optional.empty();
    private Optional<Checkpoints> checkpoints = Optional.empty();
    private Optional<WeightFiles> weights = Optional.empty();

    private Experiment(String name) {
        this.name = name;
    }

    /** An experiment without lanes. */
    public static Experiment experiment(String name) {
        return new Experiment(name);
    }

    /**
     * What is learned. Where it has validation samples, lanes are evaluated on these, the best checkpoint of each is kept,
     * and the test samples are asked once, about that.
     */
    public Experiment data(Data value) {
        data = value;
        return this;
    }

    /** What learns it. */
    public Experiment model(Model value) {
        model = value;
        return this;
    }

    /** Mini-batches of {@code size}, for the lanes of {@link #compare} that follow; 100 unless said. */
    public Experiment batchSize(int size) {
        batching = Batches.of(size);
        return this;
    }

    /** The number of steps, for the lanes of {@link #compare} that follow. */
    public Experiment iterations(int value) {
        Require.atLeastOne("iterations", value);
        iterations = value;
        return this;
    }

    /** The number of steps between two evaluations, for the lanes of {@link #compare} that follow. */
    public Experiment evaluateEvery(int value) {
        Require.atLeastOne("evaluateEvery", value);
        evaluateEvery = value;
        return this;
    }

    /** The first seed: initial θ and the order of batches are drawn from it. */
    public Experiment seed(long value) {
        seed = value;
        return this;
    }

    /** How many seeds each rule trains on: {@code seed}, {@code seed + 1}, … */
    public Experiment seeds(int value) {
        Require.atLeastOne("seeds", value);
        seeds = value;
        return this;
    }

    /** How many lanes train side by side, one thread each; as many as there are cores unless said. */
    public Experiment atOnce(int value) {
        Require.atLeastOne("atOnce", value);
        atOnce = value;
        return this;
    }

    /** Who is told how far it is. */
    public Experiment progress(Progress value) {
        progress = value;
        return this;
    }

    /** Who looks at the lanes' parameters on the way. */
    public Experiment watch(Watcher value) {
        watcher = value;
        return this;
    }

    /** Sums the training loss of each step, for {@link Evaluation#trainLoss}. */
    public Experiment followTrainingLoss() {
        following = Task.Following.TRAINING_LOSS;
        return this;
    }

    /** Changes training images each time that they are seen. */
    public Experiment augment(CropAndFlip value) {
        augmentation = Optional.of(value);
        return this;
    }

    /** Ends a lane when so many evaluations in a row brought no lower validation loss; any number unless said. */
    public Experiment patience(int value) {
        Require.atLeastOne("patience", value);
        patience = OptionalInt.of(value);
        return this;
    }

    /** Every lane starts from weights in a file instead of those that the seed gives; see {@link Weights#read}. */
    public Experiment startFrom(Path file) {
        start = Optional.of(file);
        return this;
    }

    /** Lanes save what they have reached, and may go on from there. */
    public Experiment checkpoints(Checkpoints value) {
        checkpoints = Optional.of(value);
        return this;
    }

    /** Lanes leave their weights. */
    public Experiment weights(WeightFiles value) {
        weights = Optional.of(value);
        return this;
    }

    /** Adds one lane for each rule, named like its class; batch size and iterations must have been said before. */
    public Experiment compare(Optimizer... optimizers) {
        for (Optimizer optimizer : optimizers) {
            lane(optimizer.getClass().getSimpleName(), optimizer);
        }
        return this;
    }

    /** Adds one lane under a name of its own. */
    public Experiment lane(String laneName, Optimizer optimizer) {
        return lane(new Lane(laneName, optimizer, batching, Budget.ofIterations(iterations, evaluateEvery)));
    }

    /** Adds one lane with batches and a budget of its own; a second one of its name is refused. */
    public Experiment lane(Lane lane) {
        lanes.add(lane);
        return this;
    }

    /** How many training runs there are: lanes times seeds. */
    public int runs() {
        return lanes.count() * seeds;
    }

    /**
     * Trains every lane on every seed.
     *
     * @throws IllegalStateException if data, model or lanes are missing
     * @throws IllegalArgumentException if there is patience but no validation sample, or a file to go on from is not right
     */
    public Results run() {
        if (data == null || model == null || lanes.count() == 0) {
            throw new IllegalStateException("an experiment needs data, a model and at least one lane");
        }
        requireFit();
        long began = System.nanoTime();
        List<Training> trainings = lanes.trainings(task(), seed, seeds);
        trainings.forEach(Training::recall);
        List<History> histories = SideBySide.run(trainings, atOnce);
        return new Results(name, data, seed, histories, (System.nanoTime() - began) / 1e9);
    }

    /** Lays the network down for one sample, so that a layer that does not suit is named before anything is trained. */
    private void requireFit() {
        Backend.prepare();
        for (Samples samples : List.of(data.train(), data.test())) {
            model.build(DataType.FLOAT).score(Nd4j.zeros(DataType.FLOAT, model.size()), samples.rows(0));
        }
    }

    private Task task() {
        return new Task(
                data,
                model,
                progress,
                watcher,
                following,
                patience,
                start.map(file -> Weights.read(file, model)),
                checkpoints,
                weights,
                augmentation);
    }
}
