package descent.experiment.race;

import static org.assertj.core.api.Assertions.assertThat;

import descent.function.Interval;
import org.junit.jupiter.api.Test;

class RulerTest {
    @Test
    void ticksStandAtRoundNumbers() {
        assertThat(Ruler.ticks(new Interval(-10, 10))).containsExactly(-10.0, -5.0, 0.0, 5.0, 10.0);
        assertThat(Ruler.ticks(new Interval(-4.5, 4.5))).containsExactly(-4.0, -2.0, 0.0, 2.0, 4.0);
        assertThat(Ruler.ticks(new Interval(0, 1)).count()).isBetween(4L, 11L);
        assertThat(Ruler.ticks(new Interval(-6.54, 17.7)).count()).isBetween(4L, 11L);
    }
}
