package descent.report;

import static descent.report.MadeUp.lane;
import static descent.report.MadeUp.results;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.gson.JsonObject;
import descent.train.Evaluation;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class CurvesTest {
    private static final Figure LOSS =
            Curves.of(MadeUp.mnist(1), Measure.TEST_LOSS).orElseThrow();

    @Test
    void endsALineWhereItsLaneDiverged() {
        Series diverged = LOSS.series().get(LOSS.series().size() - 1);
        assertThat(diverged.x()).containsExactly(500.0, 1000.0);
        assertThat(diverged.note()).contains("diverged at iteration 1,500");
    }

    @Test
    void isNotStretchedByALaneThatDiverged() {
        // Without it, the largest loss is Adagrad's first, 3.2 * 0.0456 * 2.5 = 0.365; the other's last is 90,210.
        assertThat(LOSS.y().range().orElseThrow().to()).isBetween(0.365, 0.4);
    }

    @Test
    void isLogarithmicWhereAStudentsRuleWouldFlattenTheOthers() {
        // The reference goes from 2 down to 1; 11 is within ten times that range of it, 13 is not.
        assertThat(beside(11).y().scale()).isEqualTo(Axis.Scale.LINEAR);
        assertThat(beside(13).y().scale()).isEqualTo(Axis.Scale.LOG);
    }

    private static Figure beside(double loss) {
        Evaluation first = new Evaluation(1, 2, 2, OptionalDouble.empty(), 1);
        Evaluation last = new Evaluation(2, 1, 1, OptionalDouble.empty(), 1);
        Evaluation own = new Evaluation(1, loss, loss, OptionalDouble.empty(), 1);
        return Curves.of(results(lane("Adam", 0, first, last), lane("Adam (mine)", 0, own)), Measure.TEST_LOSS)
                .orElseThrow();
    }

    @Test
    void hasAnAxisEvenIfEveryLaneDivergedOrNothingChanges() {
        Evaluation same = new Evaluation(1, 2, 2, OptionalDouble.empty(), 1);
        assertThat(Curves.of(results(lane("Adam", 0, same, same)), Measure.TEST_LOSS))
                .isPresent();
    }

    @Test
    void isNotThereWithoutTheMeasure() {
        Evaluation unclassified = new Evaluation(1, 2, 2, OptionalDouble.empty(), 1);
        assertThat(Curves.of(results(lane("Adam", 0, unclassified)), Measure.ACCURACY))
                .isEmpty();
    }

    @Test
    void drawsTheMeanOverSeedsWithBars() {
        Series first = Curves.of(MadeUp.mnist(3), Measure.ACCURACY)
                .orElseThrow()
                .series()
                .get(0);
        assertThat(first.y()).hasSize(6);
        assertThat(first.deviations()).hasSize(6).allMatch(deviation -> deviation > 0);
    }

    @Test
    void leavesAGapWhereAFigureHasNoPlaceOnItsAxis() {
        Series series = Series.line("Adam", List.of(1.0, 2.0, 3.0), List.of(0.1, 0.0, Double.NaN));
        JsonObject plot = new Figure("", Axis.linear("x"), Axis.log("y").within(0.01, 10), List.of(series)).plotly();
        JsonObject trace = plot.getAsJsonArray("data").get(0).getAsJsonObject();
        assertThat(trace.get("y")).hasToString("[0.1,null,null]");
        // Plotly counts a logarithmic axis in decades: 0.01 is -2, 10 is 1.
        JsonObject axis = plot.getAsJsonObject("layout").getAsJsonObject("yaxis");
        assertThat(axis.get("range")).hasToString("[-2.0,1.0]");
    }

    @Test
    void refusesSeriesThatCannotBeToldApartOrDrawn() {
        Series one = Series.line("Adam", List.of(1.0), List.of(1.0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Figure("f", Axis.linear("x"), Axis.linear("y"), List.of(one, one)))
                .withMessageContaining("two series have the same name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Series.points("Adam", List.of(1.0, 2.0), List.of(1.0)))
                .withMessageContaining("2 x, 1 y");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Axis.linear("x").within(1, Double.NaN))
                .withMessageContaining("must be finite");
    }
}
