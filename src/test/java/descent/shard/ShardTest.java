package descent.shard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShardTest {
    private static final List<String> CLASS =
            IntStream.range(0, 1000).mapToObj(i -> "student " + i).toList();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 64})
    void everySubmissionIsInExactlyOne(int count) {
        assertThat(CLASS)
                .allSatisfy(name -> assertThat(
                                IntStream.rangeClosed(1, count).filter(index -> new Shard(index, count).has(name)))
                        .hasSize(1));
    }

    @Test
    void areAboutAsLarge() {
        // 1,000 in 8 parts: 125 each, with a standard deviation of √(1000 · 1/8 · 7/8) ≈ 10.5; the names are fixed.
        for (int index = 1; index <= 8; index++) {
            assertThat(CLASS.stream().filter(new Shard(index, 8)::has)).hasSizeBetween(125 - 42, 125 + 42);
        }
    }

    @Test
    void readsWhatItWrites() {
        assertThat(Shard.of("2/8")).isEqualTo(new Shard(2, 8)).hasToString("2/8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0/8", "9/8", "2", "2/", "-1/2", "a/b", "1/2/3", "", "1/99999999999"})
    void refusesWhatIsNone(String text) {
        assertThatThrownBy(() -> Shard.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("shard (%s)", text);
    }

    /** Of five pieces the first of two parts has 0, 2 and 4. */
    @Test
    void piecesAreDealtInTurn() {
        assertThat(IntStream.range(0, 5).filter(new Shard(1, 2)::has)).containsExactly(0, 2, 4);
        assertThat(IntStream.range(0, 5).filter(new Shard(2, 2)::has)).containsExactly(1, 3);
    }
}
