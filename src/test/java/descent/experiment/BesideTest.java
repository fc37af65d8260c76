package descent.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import descent.Backend;
import descent.Memory;
import descent.NotStarted;
import descent.Optimizer;
import descent.Rules;
import descent.Step;
import descent.data.FashionSample;
import descent.network.Model;
import descent.rule.Contender;
import descent.rule.RuleExpression;
import descent.train.Experiment;
import descent.train.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A student's rules, without the reference's: what is here must do without solutions/. */
class BesideTest {
    private static final Rules OWN = new Rules("descent.experiment.own");
    private static final Rules NOWHERE = new Rules("descent.nowhere");

    private final List<String> notes = new ArrayList<>();

    @BeforeAll
    static void prepare() {
        Backend.prepare();
    }

    @Test
    void leavesOutAndNamesWhatIsNotStarted() {
        assertThat(lanes("Momentum, Adam")).extracting(Contender::name).containsExactly("Momentum (mine)");
        assertThat(notes).containsExactly("not ready, and left out: Adam");
    }

    @Test
    void saysSoIfNothingIsStarted() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lanes("Adam"))
                .withMessage("none of these rules of yours is started yet (Adam): write one, or leave out --mine");
    }

    @Test
    void leavesOutTheHarnesssOwnRules() {
        assertThat(lanes("Momentum, EpsilonHatAdam"))
                .extracting(Contender::name)
                .containsExactly("Momentum (mine)");
        assertThat(notes).isEmpty();
    }

    @Test
    void aRuleThatThrowsCostsItsLaneAndNoOther() {
        Experiment experiment = Experiment.experiment("own")
                .data(FashionSample.load())
                .model(Model.mlp(784, 2, 10))
                .batchSize(10)
                .iterations(4)
                .evaluateEvery(4);
        lanes("Momentum, Adagrad")
                .forEach(lane -> experiment.lane(lane.name(), lane.optimizer().get()));
        Results results = setting("Momentum, Adagrad").watched(experiment);
        assertThat(results.lanes().get(0).endedAt()).isEmpty();
        assertThat(results.lanes().get(1).divergedAt()).isEmpty();
        assertThat(results.lanes().get(1).endedAt()).hasValue(3);
        assertThat(notes)
                .singleElement()
                .satisfies(note -> assertThat(note)
                        .startsWith("Adagrad (mine) failed at step 3: ")
                        .contains("three is too many"));
        assertThat(results.lanes())
                .extracting(history -> history.optimizer().getClass().getPackageName())
                .containsOnly(OWN.packageName());
    }

    /** One that wraps a rule, and one that nobody has written. */
    private record Wraps(Optimizer inner) implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            return inner.start(theta, memory.nested("inner"));
        }
    }

    private record Unwritten() implements Optimizer {
        @Override
        public Step start(INDArray theta, Memory memory) {
            throw new NotStarted();
        }
    }

    @Test
    void namesTheRuleThatAnotherNeeds() {
        assertThat(OwnRules.stub("Sam", () -> new Wraps(new Unwritten())))
                .hasValue("Sam, which needs BesideTest$Unwritten");
        assertThat(OwnRules.stub("Sam", Unwritten::new)).hasValue("Sam");
    }

    private List<Contender> lanes(String only) {
        return setting(only).contenders(new MnistComparison().lineup(), () -> 4);
    }

    private Setting setting(String only) {
        return new Setting(
                Optional.empty(), NOWHERE, RuleExpression.list(only), 0, 1, 2, notes::add, Options.USUAL.with(OWN));
    }
}
