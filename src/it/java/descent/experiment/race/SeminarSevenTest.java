package descent.experiment.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import descent.Rules;
import descent.function.Point;
import descent.function.Trajectory;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SeminarSevenTest {
    private static List<RaceReport> reports;

    @BeforeAll
    static void race() {
        reports = new SeminarSeven(Rules.SOLUTIONS).reports();
    }

    @Test
    void everyLaneTakesFiveHundredStepsFromTheSamePointUnlessItDiverges() {
        for (RaceReport report : reports) {
            for (Trajectory run : report.result().runs()) {
                assertThat(run.points().get(0).theta()).containsExactly(8, 0.1);
                assertThat(run.diverged() || run.last().step() == 500).isTrue();
            }
        }
    }

    @Test
    void momentumAndNesterovDivergeOnTheCorrugationsAndThePageSaysSo() {
        assertThat(reports.get(0).result().runs()).noneMatch(Trajectory::diverged);
        assertThat(reports.get(1).result().runs()).noneMatch(Trajectory::diverged);
        assertThat(reports.get(2).result().runs())
                .filteredOn(Trajectory::diverged)
                .extracting(run -> run.entry().name())
                .containsExactly("Momentum", "Nesterov");
        assertThat(reports.get(2).remarks()).anyMatch(remark -> remark.startsWith("Momentum and Nesterov diverged"));
    }

    /** x shrinks by 1 − 0.1/5 and y grows by 1 + 0.1/5 in each step. */
    @Test
    void gradientDescentOnTheSaddleFollowsItsClosedForm() {
        Point end = reports.get(0).result().run("GradientDescent").last();
        assertThat(end.theta()[0]).isCloseTo(8 * Math.pow(0.98, 500), within(1e-12));
        assertThat(end.theta()[1]).isCloseTo(0.1 * Math.pow(1.02, 500), within(1e-8));
    }

    /** Its v grows by a factor 1/(1 − 0.999ᵗ) in each step, 1000/t for the first ones. */
    @Test
    void theNotebooksAdamSoonStandsStill() {
        for (RaceReport report : reports) {
            List<Point> points = report.result().run("Adam as in the notebook").points();
            assertThat(points.get(500).theta()).isEqualTo(points.get(250).theta());
            assertThat(Math.hypot(
                            points.get(500).theta()[0] - 8, points.get(500).theta()[1] - 0.1))
                    .isLessThan(0.2);
        }
    }

    @Test
    void theNotebooksAdagradIsHardlyToldFromAdagrad() {
        for (RaceReport report : reports) {
            double[] ours = report.result().run("Adagrad").last().theta();
            double[] notebooks =
                    report.result().run("Adagrad as in the notebook").last().theta();
            assertThat(notebooks[0]).isCloseTo(ours[0], within(1e-5)).isNotEqualTo(ours[1]);
            assertThat(notebooks[1]).isCloseTo(ours[1], within(1e-5));
        }
    }
}
