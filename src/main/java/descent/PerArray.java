package descent;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Runs one rule on each weight matrix and another on everything else, each array by itself and in its own shape.
 *
 * <p>A gradient is asked for once in each step, at θ. So a rule that asks elsewhere, or more than once, stands around this
 * one and not inside it.
 *
 * @param matrices the rule for arrays of rank 2
 * @param others the rule for all other arrays
 */
public record PerArray(Optimizer matrices, Optimizer others) implements Optimizer {
    private static final Set<String> ELSEWHERE = Set.of("Nesterov", "Sam", "Averaged", "ScheduleFree");
    private static final String POINT = "at a point other than the array that it moves";

    /** @throws IllegalStateException if a rule that is known to ask elsewhere, or more than once, would run on an array */
    @Override
    public Step start(INDArray theta, Memory memory) {
        List<INDArray> parts = memory.parts(theta);
        List<Step> steps = new ArrayList<>();
        for (INDArray part : parts) {
            Optimizer rule = part.rank() == 2 ? matrices : others;
            Hyperparameters.rules(rule)
                    .map(each -> each.getClass().getSimpleName())
                    .filter(ELSEWHERE::contains)
                    .findFirst()
                    .ifPresent(name -> {
                        throw refused(name, POINT);
                    });
            steps.add(rule.start(part, memory.nested("part" + steps.size(), part)));
        }
        return (gradient, t) -> {
            List<INDArray> gradients = memory.parts(gradient.at(theta));
            for (int i = 0; i < steps.size(); i++) {
                steps.get(i).take(new Share(parts.get(i), gradients.get(i)), t);
            }
        };
    }

    /** The gradient of one array while the others stay where they are: known at that array alone, and used up once asked for. */
    private static final class Share implements Gradient {
        private static final String ANY = "a rule";
        private final INDArray part;
        private final INDArray gradient;
        private boolean asked;

        Share(INDArray part, INDArray gradient) {
            this.part = part;
            this.gradient = gradient;
        }

        @Override
        public INDArray at(INDArray point) {
            if (point != part) {
                throw refused(ANY, POINT);
            }
            if (asked) {
                throw refused(ANY, "a second time in one step");
            }
            asked = true;
            return gradient;
        }
    }

    private static IllegalStateException refused(String rule, String asked) {
        return new IllegalStateException(
                "%s inside PerArray asks for the gradient %s, but one array alone cannot be asked about: wrap Nesterov, Sam and other rules that do so around PerArray, not inside"
                        .formatted(rule, asked));
    }
}
