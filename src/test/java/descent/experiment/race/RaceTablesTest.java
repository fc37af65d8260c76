package descent.experiment.race;

import static org.assertj.core.api.Assertions.assertThat;

import descent.function.Beale;
import descent.report.Table;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RaceTablesTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "100000, 100000",
        "0.1, 0.1",
        "14.203125, 14.2",
        "0.000123456, 1.235e-4",
        "-5.44419, -5.444",
        "1e214, 1e214",
        "3.282e-05, 3.282e-5"
    })
    void figuresHaveFourDigitsAndNoZerosAtTheirEnd(double value, String text) {
        assertThat(RaceTables.figure(value)).isEqualTo(text);
    }

    @Test
    void whatIsWithinRoundingOfZeroIsShownAsZeroInAPlace() {
        assertThat(RaceTables.coordinates(new double[] {3, -1e-17})).isEqualTo("(3, 0)");
    }

    @Test
    void theLowestComesFirstAndWhatDivergedLast() {
        RaceResult result = MadeUpRace.on(new Beale());
        Table table = RaceTables.results(result);
        assertThat(table.title()).isEqualTo("beale from (1, 1.5), 20 gradients each");
        assertThat(table.rows()).extracting(row -> row.get(0)).containsExactly("Adam", "GradientDescent", "Momentum");
        assertThat(table.rows().get(2)).element(4).isEqualTo("diverged at step 1");
    }

    @Test
    void rulesAreShownWithTheOriginOfTheirLearningRate() {
        assertThat(RaceTables.rules(MadeUpRace.on(new Beale())).rows().get(0))
                .isEqualTo(List.of("GradientDescent", "learningRate 0.001", "given"));
    }
}
