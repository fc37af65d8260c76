package descent.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PatienceTest {
    @Test
    void thereIsNoBestBeforeTheFirstCheck() {
        assertThat(new Patience(1).best()).isEqualTo(-1);
    }

    @Test
    void anEqualLossIsNoImprovement() {
        Patience patience = new Patience(2);
        assertThat(patience.stop(1)).isFalse();
        assertThat(patience.stop(1)).isFalse();
        assertThat(patience.stop(1)).isTrue();
        assertThat(patience.best()).isZero();
    }

    @Test
    void notANumberNeverImproves() {
        Patience patience = new Patience(2);
        assertThat(patience.stop(Double.NaN)).isFalse();
        assertThat(patience.stop(Double.NaN)).isTrue();
        assertThat(patience.best()).isEqualTo(-1);
    }

    @Property
    void stopsExactlyWhenTheLeastLossIsSoManyChecksOld(
            @ForAll @Size(max = 30) int[] losses, @ForAll @IntRange(min = 1, max = 5) int most) {
        Patience patience = new Patience(most);
        int least = -1;
        for (int i = 0; i < losses.length; i++) {
            least = least < 0 || losses[i] < losses[least] ? i : least;
            assertThat(patience.stop(losses[i])).isEqualTo(i - least >= most);
            assertThat(patience.best()).isEqualTo(least);
        }
    }

    @Test
    void refusesToHaveNoPatienceAtAll() {
        assertThatThrownBy(() -> new Patience(0)).hasMessage("patience (0) must be at least 1");
    }
}
