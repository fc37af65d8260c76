package descent.experiment;

import descent.Memory;
import descent.Optimizer;
import descent.Require;
import descent.Step;
import descent.rule.Contender;
import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Several rules one after the other on the same parameters: each takes up where the one before left off, its own state as
 * at a start. For rules whose state starts from zeros, as it is allocated at the beginning for all.
 *
 * @param contenders in their order, with names of their own; at least one
 * @param steps how many each takes, at least 1; the last goes on for as long as it is asked to
 */
record InTurn(List<Contender> contenders, int steps) implements Optimizer {
    InTurn {
        contenders = List.copyOf(contenders);
        Require.atLeastOne("contenders", contenders.size());
        Require.atLeastOne("steps", steps);
    }

    @Override
    public Step start(INDArray theta, Memory memory) {
        List<Step> rules = new ArrayList<>();
        for (Contender contender : contenders) {
            rules.add(contender.optimizer().get().start(theta, memory.nested(contender.name())));
        }
        return (gradient, t) -> {
            int turn = Math.min((t - 1) / steps, rules.size() - 1);
            rules.get(turn).take(gradient, t - turn * steps);
        };
    }

    /** Where a rule's own state stands among that of all. */
    static String prefix(Contender contender) {
        return contender.name() + "/";
    }
}
