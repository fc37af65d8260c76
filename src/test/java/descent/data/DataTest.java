package descent.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descent.Backend;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

class DataTest {
    private static Data data;

    @BeforeAll
    static void make() {
        Backend.prepare();
        data = new Data("made up", samples(50), samples(4), "");
    }

    @Test
    void holdsOutAShareOfTheTrainingSamples() {
        Data split = data.holdOut(0.2, 7);

        assertThat(split.train().count()).isEqualTo(40);
        assertThat(split.validation().orElseThrow().count()).isEqualTo(10);
        assertThat(split.test()).isSameAs(data.test());
    }

    @Test
    void everySampleIsInOneOfTheTwoPartsWithItsOwnTarget() {
        Data split = data.holdOut(0.2, 7);
        Samples held = split.validation().orElseThrow();

        double[] all = DoubleStream.concat(
                        DoubleStream.of(split.train().inputs().ravel().toDoubleVector()),
                        DoubleStream.of(held.inputs().ravel().toDoubleVector()))
                .sorted()
                .toArray();
        assertThat(all).containsExactly(data.train().inputs().ravel().toDoubleVector());
        // The target of x is −x.
        assertThat(held.targets().add(held.inputs().reshape(10, 1)).sumNumber().doubleValue())
                .isZero();
    }

    @Test
    void theSeedDecidesWhichOnes() {
        assertThat(held(7)).containsExactly(held(7));
        assertThat(held(7)).isNotEqualTo(held(8));
    }

    @Test
    void leavesSomethingInBothPartsHoweverSmallTheShare() {
        assertThat(data.holdOut(0.001, 0).validation().orElseThrow().count()).isEqualTo(1);
        assertThat(data.holdOut(0.999, 0).train().count()).isEqualTo(1);
    }

    @Test
    void refusesAShareThatLeavesNothing() {
        assertThatThrownBy(() -> data.holdOut(1, 0)).hasMessage("share (1.0) must be in [0, 1)");
        assertThatThrownBy(() -> data.holdOut(0, 0)).hasMessage("share (0.0) must be positive");
    }

    private static double[] held(long seed) {
        return data.holdOut(0.2, seed)
                .validation()
                .orElseThrow()
                .inputs()
                .ravel()
                .toDoubleVector();
    }

    /** Of shape [n, 1, 1]: 0, 1, 2, … */
    private static Samples samples(int count) {
        float[] values = new float[count];
        IntStream.range(0, count).forEach(i -> values[i] = i);
        var inputs = Nd4j.createFromArray(values).reshape(count, 1, 1);
        return new Samples(inputs, inputs.neg().reshape(count, 1));
    }
}
