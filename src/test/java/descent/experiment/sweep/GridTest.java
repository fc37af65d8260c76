package descent.experiment.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import descent.experiment.sweep.MadeUpSweep.Plain;
import descent.rule.Tunable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridTest {
    private final Tunable rule = new Tunable(new Plain(0.1, 0));

    @Test
    void triesEveryCombinationAndChangesTheLastNameFastest() {
        Grid grid = Grid.parse(List.of("learningRate=0.1,1e-2", " label = 1 , -2.5 , 3 "));
        assertThat(grid.candidates(rule))
                .extracting(Candidate::words)
                .containsExactly(
                        "learningRate=0.1 label=1",
                        "learningRate=0.1 label=-2.5",
                        "learningRate=0.1 label=3",
                        "learningRate=0.01 label=1",
                        "learningRate=0.01 label=-2.5",
                        "learningRate=0.01 label=3");
        assertThat(grid.words()).isEqualTo("a grid of 6 settings");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    learningRate          | is not a hyperparameter with values
                    =0.1                  | is not a hyperparameter with values
                    learningRate=         | is not a hyperparameter with values
                    learningRate=0.1,     | learningRate has the value "", which is not a finite number
                    learningRate=0.1,x    | learningRate has the value "x", which is not a finite number
                    learningRate=NaN      | learningRate has the value "NaN", which is not a finite number
                    learningRate=1e999    | learningRate has the value "1e999", which is not a finite number
                    learningRate=0.1,.1   | learningRate has the value 0.1 twice
                    label=0,-0            | label has the value 0.0 twice
                    """)
    void refusesWhatIsNoGrid(String text, String problem) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Grid.parse(List.of(text)))
                .withMessageContaining(problem);
    }

    @Test
    void refusesANameThatComesTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Grid.parse(List.of("label=1", "label=2")))
                .withMessageContaining("label comes twice");
    }

    @Test
    void refusesAGridWithoutNamesOrWithoutValues() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Grid(Map.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Grid(Map.of("label", List.of())))
                .withMessage("label has no value to try: give it at least one");
    }

    @Test
    void refusesAMillionPointsBeforeItMakesThem() {
        String thousand = IntStream.range(1, 1001).mapToObj(String::valueOf).collect(Collectors.joining(","));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Grid.parse(List.of("learningRate=" + thousand, "label=" + thousand)))
                .withMessageContaining("1,000,000 settings are too many, at most 10,000");
    }

    @Test
    void refusesANameThatTheRuleLacksAndAValueThatItRefuses() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Grid.parse(List.of("lr=1")).candidates(rule))
                .withMessage("unknown hyperparameter \"lr\": Plain has learningRate, label");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Grid.parse(List.of("learningRate=1,-1")).candidates(rule))
                .withMessage("learningRate (-1.0) must be positive");
    }
}
