package descent.experiment.race;

import descent.Memory;
import descent.Optimizer;
import descent.Step;
import descent.function.AnalyticFunction;
import descent.function.Entry;
import descent.function.Race;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Races between rules that need no solutions. */
final class MadeUpRace {
    private MadeUpRace() {}

    /** θ ← θ − ηg. */
    record Plain(double learningRate) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            return (gradient, t) -> theta.subi(gradient.at(theta).muli(learningRate));
        }
    }

    /** Two lanes that arrive, and one that diverges on whatever is curved. */
    static RaceResult on(AnalyticFunction function) {
        Race race = Race.on(function, 20);
        return new RaceResult(
                race,
                race.run(List.of(
                        Entry.given("GradientDescent", 0.001, new Plain(0.001)),
                        Entry.given("Adam", 0.002, new Plain(0.002)),
                        Entry.given("Momentum", 1e200, new Plain(1e200)))));
    }
}
