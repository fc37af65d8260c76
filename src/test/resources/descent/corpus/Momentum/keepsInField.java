// teacher: one · The velocity lives in a map of its own, outside Memory.
// names: outside (its )?[Mm]emory|kept by the optimizer|in a field
package descent.exercises;

import descent.Memory;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import java.util.HashMap;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

public record Momentum(double learningRate, double momentum) implements Optimizer {
    public Momentum {
        Require.positive("learningRate", learningRate);
        Require.belowOne("momentum", momentum);
    }

    @Override
    public Step start(INDArray theta, Memory memory) {
        Map<String, INDArray> kept = new HashMap<>();
        kept.put("velocity", Nd4j.zerosLike(theta));
        return (gradient, t) -> {
            INDArray velocity = kept.get("velocity");
            velocity.muli(momentum).addi(gradient.at(theta).muli(learningRate));
            theta.subi(velocity);
        };
    }
}
