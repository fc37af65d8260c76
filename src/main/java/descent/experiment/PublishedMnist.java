package descent.experiment;

import descent.report.Published;
import descent.report.Spread;
import java.util.List;

/**
 * Test accuracies in % that others got with the lanes of {@code run mnist}.
 *
 * @see <a href="https://www.deeplearningwizard.com/deep_learning/boosting_models_pytorch/optimizers/">Deep Learning
 *     Wizard, Optimization Algorithms</a>
 */
final class PublishedMnist {
    private static final int ITERATIONS = 3_000;
    private static final int EVERY = 500;

    private PublishedMnist() {}

    /** The course notebook's single draws, PyTorch's means over five seeds, and the post that the notebook follows. */
    static List<Published> all() {
        return List.of(notebook(), pytorch(), original());
    }

    private static Published notebook() {
        return Published.by("notebook")
                .draws("GradientDescent", EVERY, 91.74, 93.15, 94.17, 94.66, 95.49, 95.82)
                .draws("Momentum", EVERY, 96.05, 96.46, 96.84, 97.34, 97.41, 97.42)
                .draws("Nesterov", EVERY, 96.26, 96.96, 96.78, 97.25, 97.28, 97.62)
                .draws("Adagrad", EVERY, 92.96, 93.98, 94.42, 94.75, 95.15, 95.42)
                .draws("RmsProp", EVERY, 95.00, 95.38, 96.70, 96.75, 96.88, 97.09)
                .draws("Adam", EVERY, 93.10, 95.02, 95.74, 96.36, 96.63, 97.10)
                .draws("Adadelta", EVERY, 95.18, 96.32, 96.96, 97.31, 97.37, 97.53)
                .draws("AdaMax", EVERY, 92.40, 93.83, 95.05, 95.63, 96.10, 96.48)
                .draws("EpsilonHatAdam", EVERY, 96.16, 95.74, 96.28, 97.18, 96.84, 96.23)
                .draws("Lookahead", EVERY, 96.20, 97.03, 97.15, 97.65, 97.45, 97.48);
    }

    /** PyTorch 2.13. */
    private static Published pytorch() {
        return Published.by("PyTorch")
                .mean("GradientDescent", ITERATIONS, five(95.70, 0.16))
                .mean("Momentum", ITERATIONS, five(97.41, 0.16))
                .mean("Nesterov", ITERATIONS, five(97.44, 0.29))
                .mean("Adagrad", ITERATIONS, five(95.44, 0.12))
                .mean("RmsProp", ITERATIONS, five(96.41, 0.39))
                .mean("Adam", ITERATIONS, five(97.08, 0.04))
                .mean("Adadelta", ITERATIONS, five(97.47, 0.24))
                .mean("AdaMax", ITERATIONS, five(96.42, 0.11))
                .mean("RAdam", ITERATIONS, five(96.69, 0.30))
                .mean("EpsilonHatAdam", ITERATIONS, five(96.78, 0.25))
                .mean("Lookahead", ITERATIONS, five(97.41, 0.14));
    }

    private static Spread five(double mean, double deviation) {
        return new Spread(mean, deviation, 5);
    }

    /** The finals that the notebook quotes. */
    private static Published original() {
        return Published.by("post")
                .mean("GradientDescent", ITERATIONS, one(95.78))
                .mean("Momentum", ITERATIONS, one(97.69))
                .mean("Nesterov", ITERATIONS, one(97.58))
                .mean("Adam", ITERATIONS, one(97.20))
                .mean("Adagrad", ITERATIONS, one(95.51))
                .mean("Adadelta", ITERATIONS, one(97.45))
                .mean("AdaMax", ITERATIONS, one(96.58))
                .mean("RmsProp", ITERATIONS, one(97.1));
    }

    private static Spread one(double value) {
        return Spread.of(value);
    }
}
