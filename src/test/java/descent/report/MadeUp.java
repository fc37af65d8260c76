package descent.report;

import descent.Backend;
import descent.Memory;
import descent.Optimizer;
import descent.Step;
import descent.data.Data;
import descent.data.Samples;
import descent.train.Evaluation;
import descent.train.History;
import descent.train.Results;
import descent.train.Selection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Results that no run has given, for the tests of reports. */
final class MadeUp {
    static final Environment ENVIRONMENT = new Environment(
            "descent run mnist",
            "2026-11-29T02:00:00Z",
            "1.0",
            "0123abc",
            "1.0.0-M2.1",
            "CPU",
            "17.0.15",
            "Linux 6.1 amd64",
            "Abacus",
            2);

    /** What would end a script, start an element or a formula, and upset a terminal, all in one name. */
    static final String HOSTILE = "</script><img src=x onerror=alert(1)> &amp; \"quoted\" 'n' {{title}} %{x}";

    /** Each lane's last accuracy in %; the earlier ones are made up from it. */
    static final Map<String, Double> FINALS = new LinkedHashMap<>();

    static {
        FINALS.put("mini-batch gradient descent", 95.70);
        FINALS.put("Momentum", 97.41);
        FINALS.put("Nesterov", 97.44);
        FINALS.put("Adagrad", 95.44);
        FINALS.put("RMSProp", 96.41);
        FINALS.put("Adam", 97.08);
        FINALS.put("Adadelta", 97.47);
        FINALS.put("AdaMax", 96.42);
        FINALS.put("RAdam", 96.69);
        FINALS.put("EpsilonHatAdam", 96.78);
        FINALS.put("Lookahead(Adam)", 97.41);
        FINALS.put("AdamW", 97.10);
        FINALS.put("Ranger with a name that goes on for much longer than anyone would like to read", 97.2);
    }

    private MadeUp() {}

    /** A rule with two hyperparameters. */
    record Plain(double learningRate, double momentum) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            throw new UnsupportedOperationException("only its hyperparameters count here");
        }
    }

    /** A rule around a rule. */
    record Around(Optimizer inner, int k) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            return inner.start(theta, memory);
        }
    }

    /** Two inputs of one figure each, of two classes. */
    static Data data(String name) {
        Backend.prepare();
        Samples samples = new Samples(Nd4j.zeros(2, 1), Nd4j.eye(2));
        return new Data(name, samples, samples, "0123abcd".repeat(8));
    }

    /** One lane of these evaluations. */
    static History lane(String name, long seed, Evaluation... evaluations) {
        return new History(
                name,
                new Plain(0.1, 0.9),
                seed,
                List.of(evaluations),
                Map.of("velocity", 79_510L),
                3000,
                1.9,
                OptionalInt.empty());
    }

    static Evaluation evaluation(int iteration, double batchLoss, double testLoss, double accuracy) {
        return new Evaluation(iteration, batchLoss, testLoss, OptionalDouble.of(accuracy), iteration / 1e3);
    }

    static Results results(History... lanes) {
        return new Results("mnist", data("MNIST"), 0, List.of(lanes), 9.4);
    }

    /** As {@link #results}, on data with validation samples. */
    static Results validated(History... lanes) {
        Data whole = data("MNIST");
        Data split = new Data(whole.name(), whole.train(), Optional.of(whole.test()), whole.test(), whole.sha256());
        return new Results("mnist", split, 0, List.of(lanes), 9.4);
    }

    /** That lane, with a checkpoint that was kept. */
    static History selected(History lane, Selection selection) {
        return new History(
                lane.lane(),
                lane.optimizer(),
                lane.seed(),
                lane.evaluations(),
                lane.state(),
                lane.gradients(),
                lane.seconds(),
                lane.divergedAt(),
                lane.failure(),
                Optional.of(selection),
                lane.trained(),
                lane.batches());
    }

    /** The lanes of the MNIST comparison, six evaluations each, and one that diverges at 1,500; for so many seeds. */
    static Results mnist(int seeds) {
        List<History> lanes = new ArrayList<>();
        for (int seed = 0; seed < seeds; seed++) {
            for (Map.Entry<String, Double> lane : FINALS.entrySet()) {
                lanes.add(lane(lane.getKey(), seed, rising(lane.getValue() / 100 + 0.001 * seed)));
            }
            lanes.add(diverged(seed));
        }
        return new Results("mnist", data("MNIST"), 0, lanes, 9.4);
    }

    private static Evaluation[] rising(double last) {
        Evaluation[] evaluations = new Evaluation[6];
        for (int i = 0; i < 6; i++) {
            double error = (1 - last) * (1 + 0.3 * (5 - i));
            evaluations[i] = evaluation(500 * (i + 1), 3 * error + 0.02 * ((i * 7) % 5), 3.2 * error, 1 - error);
        }
        return evaluations;
    }

    private static History diverged(int seed) {
        List<Evaluation> evaluations = List.of(
                evaluation(500, 1.2, 1.1, 0.62),
                evaluation(1000, 812.5, 90_210, 0.2),
                evaluation(1500, Double.NaN, Double.NaN, 0.098));
        Optimizer rule = new Around(new Plain(9, 0.9), 5);
        return new History(
                "Momentum \u03b7 9",
                rule,
                seed,
                evaluations,
                Map.of("slow", 79_510L, "inner.velocity", 79_510L),
                1500,
                0.9,
                OptionalInt.of(1500));
    }

    /** What the course notebook and PyTorch report for two of the lanes. */
    static List<Published> published() {
        return List.of(
                Published.by("notebook")
                        .draws("Adam", 500, 93.10, 95.02, 95.74, 96.36, 96.63, 97.10)
                        .draws("Momentum", 500, 96.05, 96.46, 96.84, 97.34, 97.41, 97.42),
                Published.by("PyTorch").mean("Adam", 3000, new Spread(97.08, 0.04, 5)));
    }

    /** As many sources as the README's comparison has. */
    static List<Published> publishedThrice() {
        List<Published> sources = new ArrayList<>(published());
        sources.add(Published.by("post").draws("Adam", 3000, 97.20));
        return sources;
    }
}
