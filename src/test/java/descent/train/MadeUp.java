package descent.train;

import static descent.train.Experiment.experiment;

import descent.Optimizer;
import descent.data.Data;
import descent.data.Samples;
import descent.network.BatchNorm2d;
import descent.network.Conv2d;
import descent.network.Flatten;
import descent.network.Initialiser;
import descent.network.Linear;
import descent.network.Model;
import descent.network.Relu;
import descent.network.SoftmaxCrossEntropy;
import descent.network.Unflatten;
import java.util.List;
import java.util.SplittableRandom;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A small experiment with all that a checkpoint must hold: a rule with memory, running statistics, validation. */
final class MadeUp {
    static final int ITERATIONS = 24;

    /** 4×4 pixels, one channel; 50 samples in batches of 7 are eight batches an epoch, the last one of a single sample. */
    static final Model MODEL = new Model(
            List.of(
                    new Unflatten(4, 4, 1),
                    new Conv2d(1, 2, 3, 1),
                    new BatchNorm2d(2),
                    new Relu(),
                    new Flatten(),
                    new Linear(32, 3)),
            new SoftmaxCrossEntropy(),
            Initialiser.uniform());

    private MadeUp() {}

    static Data data() {
        return new Data("made up", samples(70), samples(20), "0123").holdOut(0.2857, 1);
    }

    static Experiment two(Data data) {
        return two(data, ITERATIONS);
    }

    static Experiment two(Data data, int iterations) {
        return experiment("two")
                .data(data)
                .model(MODEL)
                .batchSize(7)
                .iterations(iterations)
                .evaluateEvery(5)
                .seed(3)
                .followTrainingLoss()
                .lane("heavy ball", heavyBall(0.02))
                .lane("fast", heavyBall(0.1));
    }

    /** Momentum, γ = 0.9. */
    static Optimizer heavyBall(double learningRate) {
        return (theta, memory) -> {
            INDArray velocity = memory.zeros("velocity");
            return (gradient, t) -> {
                velocity.muli(0.9).addi(gradient.at(theta).muli(learningRate));
                theta.subi(velocity);
            };
        };
    }

    static Samples samples(int rows) {
        SplittableRandom random = new SplittableRandom(rows);
        float[][] inputs = new float[rows][16];
        float[][] targets = new float[rows][3];
        for (int i = 0; i < rows; i++) {
            int label = random.nextInt(3);
            targets[i][label] = 1;
            for (int j = 0; j < 16; j++) {
                inputs[i][j] = (float) (random.nextDouble(-1, 1) + (j % 3 == label ? 0.5 : 0));
            }
        }
        return new Samples(Nd4j.createFromArray(inputs), Nd4j.createFromArray(targets));
    }

    /** Everything but times. */
    static List<String> figures(Results results) {
        return results.lanes().stream()
                .map(history -> "%s %s %s %s %s %s"
                        .formatted(
                                history.lane(),
                                history.evaluations().stream()
                                        .map(e -> new Evaluation(
                                                e.iteration(), e.batchLoss(), e.trainLoss(), e.loss(), e.accuracy(), 0))
                                        .toList(),
                                history.gradients(),
                                history.divergedAt(),
                                history.failure(),
                                history.selection()))
                .toList();
    }
}
