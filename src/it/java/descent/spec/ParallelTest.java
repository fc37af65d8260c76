package descent.spec;

import static org.assertj.core.api.Assertions.assertThat;

import descent.Rules;
import descent.kata.Exercise;
import descent.kata.Verdict;
import descent.kata.Verdict.Status;
import descent.trial.Implementation;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ParallelTest {
    private static final int ROUNDS = 4;

    @Test
    void severalThreadsCanHoldSubjectsAgainstSpecsAtOnce() {
        List<Exercise> quick = Stream.of("Schedules", "EarlyStopping", "GridSearch", "MiniBatches")
                .map(name -> Exercise.find(name).orElseThrow())
                .toList();
        List<Verdict> verdicts = IntStream.range(0, ROUNDS * quick.size())
                .parallel()
                .mapToObj(
                        i -> new SpecRun().examine(quick.get(i % quick.size()), Implementation.of(Rules.SOLUTIONS), i))
                .toList();

        assertThat(verdicts).extracting(Verdict::status).containsOnly(Status.PASS);
    }
}
