package descent.grade;

import static org.assertj.core.api.Assertions.assertThat;

import descent.grade.TimeBudget.Share;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Of two minutes. */
final class TimeBudgetTest {
    private static final Limits LIMITS = Limits.DEFAULT;

    @Test
    void nobodyCanUseTheReserveOfAnother() {
        TimeBudget budget = new TimeBudget(LIMITS, List.of("A", "B"));

        budget.spend("A", seconds(1_000, 10_000));

        assertThat(budget.left("A").isOver()).isTrue();
        assertThat(budget.left("B")).isEqualTo(seconds(5, 15));
    }

    @Test
    void theOwnReserveIsUsedFirstAndThenWhatIsForAll() {
        TimeBudget budget = new TimeBudget(LIMITS, List.of("A", "B"));

        budget.spend("A", seconds(7, 7));

        assertThat(budget.shared()).isEqualTo(new Share(Duration.ofSeconds(108), Duration.ofSeconds(270)));
        assertThat(budget.left("B")).isEqualTo(seconds(20, 60)); // no more than an exercise may
    }

    @Test
    void ofManyExercisesEachHasLessAndAQuarterIsForAll() {
        TimeBudget budget = new TimeBudget(
                LIMITS, IntStream.range(0, 45).mapToObj(String::valueOf).toList());

        budget.spend(seconds(1_000, 1_000));

        assertThat(budget.left("44")).isEqualTo(seconds(2, 5));
    }

    @Test
    void aLimitOfOnesOwnChangesTheClocksInProportion() {
        assertThat(LIMITS.in(Duration.ofSeconds(60)).clock()).isEqualTo(Duration.ofSeconds(150));
    }

    private static Share seconds(long cpu, long clock) {
        return new Share(Duration.ofSeconds(cpu), Duration.ofSeconds(clock));
    }
}
