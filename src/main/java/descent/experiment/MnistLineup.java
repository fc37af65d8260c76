package descent.experiment;

import descent.Optimizer;
import descent.Rules;
import java.util.List;

/**
 * The lanes of {@code run mnist}: the notebook's rules with its hyperparameters (PyTorch's defaults where it names none),
 * and RAdam, AdamW and Ranger.
 */
final class MnistLineup {
    private MnistLineup() {}

    static List<Contender> of(Rules rules) {
        return List.of(
                lane("GradientDescent", rules, "BatchGradientDescent", 0.1),
                lane("Momentum", rules, "Momentum", 0.1, 0.9),
                lane("Nesterov", rules, "Nesterov", 0.1, 0.9),
                lane("Adagrad", rules, "Adagrad", 0.01, 1e-10),
                lane("RmsProp", rules, "RmsProp", 0.01, 0.99, 1e-8),
                lane("Adam", rules, "Adam", 0.001, 0.9, 0.999, 1e-8),
                lane("Adadelta", rules, "Adadelta", 0.9, 1e-6),
                lane("AdaMax", rules, "AdaMax", 0.002, 0.9, 0.999, 1e-8),
                lane("RAdam", rules, "RAdam", 0.01, 0.9, 0.999, 1e-8),
                new Contender("EpsilonHatAdam", () -> new EpsilonHatAdam(0.01, 0.9, 0.999, 1e-8)),
                new Contender("Lookahead", () -> lookahead(rules)),
                lane("AdamW", rules, "AdamW", 0.001, 0.9, 0.999, 1e-8, 0.01),
                lane("Ranger", rules, "Ranger", 0.001, 0.95, 0.999, 1e-5, 6, 0.5));
    }

    private static Contender lane(String name, Rules rules, String rule, Object... hyperparameters) {
        return new Contender(name, () -> rules.optimizer(rule, hyperparameters));
    }

    private static Optimizer lookahead(Rules rules) {
        return rules.optimizer("Lookahead", rules.optimizer("Adam", 0.01, 0.9, 0.999, 1e-8), 5, 0.5);
    }
}
