package descent.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import descent.Backend;
import descent.Rules;
import descent.train.Evaluation;
import descent.train.History;
import descent.train.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** With solutions in a student's place. */
class SecondOpinionTest {
    private final List<String> notes = new ArrayList<>();
    private final SecondOpinion right = new SecondOpinion(Rules.SOLUTIONS, notes::add);

    @BeforeAll
    static void prepare() {
        Backend.prepare();
    }

    /** The least loss, 2, comes second; of patience 2 nothing is left after the fourth. */
    @Test
    void earlyStoppingHearsTheLossesOfALane() {
        right.stopping(lane(20, 3, 2, 2.5, 2), 2, 100);
        assertThat(notes)
                .containsExactly(
                        "Adam: your EarlyStopping stops at iteration 40 and calls iteration 20 the best, as the harness does");
    }

    @Test
    void whatDiffersFromTheHarnessIsTold() {
        right.stopping(lane(30, 3, 2, 2.5, 2), 3, 100);
        assertThat(notes)
                .containsExactly(
                        "Adam: your EarlyStopping does not stop and calls iteration 20 the best, where the harness stopped at iteration 40 and kept iteration 30");
    }

    @Test
    void gridSearchChoosesFromLossesThatAreKnown() {
        Map<String, List<Double>> grid = Map.of("learningRate", List.of(0.1, 0.01));
        right.search(grid, point -> point.get("learningRate"), Map.of("learningRate", 0.1));
        assertThat(notes)
                .containsExactly(
                        "your GridSearch chooses {learningRate=0.01}, where the harness chooses {learningRate=0.1}");
    }

    @Test
    void whatIsNotStartedIsTold() {
        new SecondOpinion(Rules.EXERCISES, notes::add).search(Map.of(), point -> 0, Map.of());
        assertThat(notes)
                .singleElement()
                .satisfies(note ->
                        assertThat(note).startsWith("GridSearch is not asked: this exercise is not started yet"));
    }

    private static History lane(int kept, double... losses) {
        List<Evaluation> evaluations = IntStream.range(0, losses.length)
                .mapToObj(i -> new Evaluation(10 * (i + 1), 0, losses[i], OptionalDouble.empty(), 1))
                .toList();
        return new History(
                "Adam",
                (theta, memory) -> (gradient, t) -> {},
                0,
                evaluations,
                Map.of(),
                0,
                1,
                OptionalInt.empty(),
                Optional.empty(),
                Optional.of(new Selection(kept, 1, OptionalDouble.empty())),
                Optional.empty(),
                "");
    }
}
