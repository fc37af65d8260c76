package descent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class DescentTest {
    private static final Optimizer HEAVY_BALL = (theta, memory) -> {
        INDArray velocity = memory.zeros("velocity");
        return (gradient, t) -> {
            velocity.muli(0.5).addi(gradient.at(theta));
            theta.subi(velocity.mul(0.1));
        };
    };

    @BeforeAll
    static void prepare() {
        Backend.prepare();
    }

    @Test
    void stepsAreCountedFromOneAndSoAreGradients() {
        INDArray seen = Nd4j.zeros(DataType.DOUBLE, 1);
        Optimizer recording = (theta, memory) -> (gradient, t) -> {
            gradient.at(theta);
            gradient.at(theta);
            seen.assign(t);
        };
        Descent descent = Descent.start(recording, Nd4j.ones(DataType.DOUBLE, 1));
        descent.step(point -> point.dup());
        assertThat(seen.getDouble(0)).isEqualTo(1);
        descent.step(point -> point.dup());
        assertThat(seen.getDouble(0)).isEqualTo(2);
        assertThat(descent.steps()).isEqualTo(2);
        assertThat(descent.gradients()).isEqualTo(4);
    }

    @Test
    void stateOfTheTypeOfThetaIsKeptUnderItsName() {
        Descent descent = Descent.start(HEAVY_BALL, Nd4j.ones(DataType.FLOAT, 3));
        descent.step(INDArray::dup);
        Map<String, INDArray> arrays = descent.memory().arrays();
        assertThat(arrays).containsOnlyKeys("velocity");
        assertThat(arrays.get("velocity").dataType()).isEqualTo(DataType.FLOAT);
        assertThat(arrays.get("velocity").toDoubleVector()).containsExactly(1, 1, 1);
    }

    @Test
    void aWrappedRulesStateIsKeptUnderTheWrappersName() {
        Optimizer wrapper = (theta, memory) -> HEAVY_BALL.start(theta, memory.nested("inner"));
        Descent descent = Descent.start(wrapper, Nd4j.ones(DataType.DOUBLE, 3));
        assertThat(descent.memory().arrays()).containsOnlyKeys("inner/velocity");
    }

    @Test
    void resumedFromThetaAndMemoryItGoesOnAsIfNothingHadHappened() {
        Descent whole = Descent.start(HEAVY_BALL, Nd4j.ones(DataType.DOUBLE, 2));
        whole.step(INDArray::dup);
        Map<String, INDArray> saved = new HashMap<>();
        whole.memory().arrays().forEach((name, array) -> saved.put(name, array.dup()));
        Descent second = Descent.start(HEAVY_BALL, Nd4j.zeros(DataType.DOUBLE, 2));
        second.resume(whole.theta().dup(), saved, whole.steps());
        whole.step(INDArray::dup);
        second.step(INDArray::dup);
        assertThat(second.theta().toDoubleVector())
                .containsExactly(whole.theta().toDoubleVector());
        assertThat(second.steps()).isEqualTo(2);
    }

    @Test
    void refusesStateOfAnotherRule() {
        Descent descent = Descent.start(HEAVY_BALL, Nd4j.ones(DataType.DOUBLE, 2));
        INDArray theta = Nd4j.ones(DataType.DOUBLE, 2);
        assertThatThrownBy(() -> descent.resume(theta, Map.of("m", theta), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[m]")
                .hasMessageContaining("[velocity]");
    }

    @Test
    void refusesASecondArrayOfOneName() {
        Optimizer greedy = (theta, memory) -> {
            memory.zeros("m");
            memory.zeros("m");
            return (gradient, t) -> {};
        };
        INDArray theta = Nd4j.ones(DataType.DOUBLE, 2);
        assertThatThrownBy(() -> Descent.start(greedy, theta))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("\"m\"");
    }

    @Test
    void aKeptTemporaryIsExplainedInWords() {
        INDArray[] kept = new INDArray[1];
        Optimizer forgetful = (theta, memory) -> (gradient, t) -> kept[0] =
                kept[0] == null ? gradient.at(theta).mul(0.1) : kept[0].mul(0.9).addi(gradient.at(theta));
        Descent descent = Descent.start(forgetful, Nd4j.ones(DataType.DOUBLE, 2));
        INDArray slope = Nd4j.ones(DataType.DOUBLE, 2);
        descent.step(point -> slope);
        assertThatThrownBy(() -> descent.step(point -> slope))
                .isInstanceOf(LostTemporary.class)
                .hasMessageContaining("made during an earlier step")
                .hasMessageContaining("memory.zeros");
    }

    @Test
    void refusesAStartWithoutAStep() {
        INDArray theta = Nd4j.ones(DataType.DOUBLE, 2);
        assertThatThrownBy(() -> Descent.start((parameters, memory) -> null, theta))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("start returned null");
    }
}
