package descent.experiment.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import descent.experiment.sweep.BestOfN.Score;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

class BestOfNTest {
    /** Of the subsets of two of {1, 2, 4}, the best are 2, 4 and 4: 10/3 on average; unseen, they are 30, 10 and 10. */
    @Example
    void isTheMeanOverAllSubsets() {
        BestOfN best = new BestOfN(List.of(new Score(4, 10), new Score(1, 20), new Score(2, 30)));
        assertThat(best.seen(1)).isCloseTo(7 / 3.0, within(1e-12));
        assertThat(best.seen(2)).isCloseTo(10 / 3.0, within(1e-12));
        assertThat(best.seen(3)).isEqualTo(4);
        assertThat(best.unseen(2)).isCloseTo(50 / 3.0, within(1e-12));
        assertThat(best.unseen(3)).isEqualTo(10);
    }

    @Example
    void ofEqualsTheOneThatWasTriedFirstCounts() {
        BestOfN best = new BestOfN(List.of(new Score(1, 5), new Score(2, 6), new Score(2, 7)));
        assertThat(best.unseen(3)).isEqualTo(6);
    }

    @Property(tries = 300)
    void agreesWithGoingThroughEverySubset(
            @ForAll @Size(min = 1, max = 8) List<@DoubleRange(min = 0, max = 1) Double> shares) {
        List<Score> scores = new ArrayList<>();
        for (double share : shares) {
            scores.add(new Score(share, 1 - share * share));
        }
        BestOfN best = new BestOfN(scores);
        for (int n = 1; n <= scores.size(); n++) {
            double seen = 0;
            double unseen = 0;
            int subsets = 0;
            for (int set = 0; set < 1 << scores.size(); set++) {
                if (Integer.bitCount(set) == n) {
                    Score winner = winner(scores, set);
                    seen += winner.seen();
                    unseen += winner.unseen();
                    subsets++;
                }
            }
            assertThat(best.seen(n)).isCloseTo(seen / subsets, within(1e-9));
            assertThat(best.unseen(n)).isCloseTo(unseen / subsets, within(1e-9));
        }
    }

    private static Score winner(List<Score> scores, int set) {
        List<Score> chosen = new ArrayList<>();
        for (int i = scores.size() - 1; i >= 0; i--) {
            if ((set >> i & 1) == 1) {
                chosen.add(0, scores.get(i));
            }
        }
        return chosen.stream()
                .sorted(Comparator.comparingDouble(Score::seen).reversed())
                .findFirst()
                .orElseThrow();
    }

    /** Two fair coins flipped twice: the best has 0, 1 and 2 heads with 1/16, 8/16 and 7/16, which is 22/16 of 2. */
    @Example
    void theBestOfManyCoinsLooksBetterThanACoin() {
        assertThat(BestOfN.coins(1, 0.5, 2)).isCloseTo(0.5, within(1e-12));
        assertThat(BestOfN.coins(2, 0.5, 2)).isCloseTo(11 / 16.0, within(1e-12));
        assertThat(BestOfN.coins(1, 0.97, 1000)).isCloseTo(0.97, within(1e-9));
        assertThat(BestOfN.coins(3, 0, 5)).isZero();
        assertThat(BestOfN.coins(3, 1, 5)).isEqualTo(1);
        assertThat(BestOfN.coins(1000, 0.5, 10)).isBetween(0.96, 1.0);
    }
}
