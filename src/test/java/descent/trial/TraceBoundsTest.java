package descent.trial;

import static org.assertj.core.api.Assertions.assertThat;

import descent.Batching;
import descent.Optimizer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

/** What is too large to be sent is thrown where it is made, so that every command says the same of it. */
class TraceBoundsTest {
    private static final RecordedSlopes SLOPES = RecordedSlopes.of(3, 2, 0, (t, i) -> 1);

    @Test
    void aBatchFarLongerThanItsEpochIsAFailure() {
        Batching endless = (samples, random) -> List.of(new int[3_000_000]).iterator();

        assertThat(said(BatchingTrial.of(Instance.of("Batches"), 5, 1).run(made(endless))))
                .isEqualTo("a batch has 3000000 indices, but the epoch has 5 samples");
    }

    @Test
    void aMemoryOfMillionsOfNumbersIsAFailure() {
        Optimizer hoarder = (theta, memory) -> {
            memory.zeros("hoard", 1_000_000);
            return (gradient, t) -> theta.subi(gradient.at(theta));
        };

        assertThat(said(RuleTrial.of(Instance.of("Rule"), InitialTheta.of(1, 2), SLOPES)
                        .run(made(hoarder))))
                .isEqualTo("the rule keeps 1000000 numbers for 2 parameters: more than a trial can note");
    }

    @Test
    void aPointOfMillionsOfValuesIsAFailure() {
        Optimizer lost = (theta, memory) -> (gradient, t) -> gradient.at(Nd4j.zeros(theta.dataType(), 1_000_000));

        assertThat(said(RuleTrial.of(Instance.of("Rule"), InitialTheta.of(1, 2), SLOPES)
                        .run(made(lost))))
                .isEqualTo("the gradient has 2 values, but the point 1000000");
    }

    private static Implementation made(Object object) {
        return new Implementation() {
            @Override
            public <T> T make(Class<T> type, String name, Object... arguments) {
                return type.cast(object);
            }
        };
    }

    private static String said(Trace trace) {
        return Optional.of(trace).flatMap(Trace::thrown).map(Thrown::message).orElse("nothing");
    }
}
