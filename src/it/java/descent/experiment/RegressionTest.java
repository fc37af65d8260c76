package descent.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import descent.Rules;
import descent.report.Film;
import descent.report.Report;
import descent.report.Table;
import descent.rule.RuleExpression;
import descent.train.Evaluation;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RegressionTest {
    private static final int ITERATIONS = 1_200;

    private static Report report;

    @BeforeAll
    static void run() {
        report = run(2);
    }

    @Test
    void everyRuleLearnsAndEachFasterThanTheOneBefore() {
        List<Double> losses = report.results().lanes().stream()
                .map(history -> history.last().loss())
                .toList();
        // Half the mean of exp(−2x²) over [−3, 3] is √(π/2)/12 = 0.104: the loss of the constant 0, but for the noise.
        assertThat(losses.get(0)).isLessThan(0.11);
        assertThat(losses.get(1)).isLessThan(0.8 * losses.get(0));
        assertThat(losses.get(2)).isLessThan(0.5 * losses.get(1));
    }

    @Test
    void oneSeedGivesTheSameFiguresAndFitsWithOneLaneAtOnceAsWithTwo() {
        Report alone = run(1);
        assertThat(figures(alone)).isEqualTo(figures(report));
        assertThat(films(alone)).isEqualTo(films(report));
    }

    @Test
    void showsTheFitsBeforeTheFirstStepEvery500AndInTheEnd() {
        assertThat(films(report).get(0).frames())
                .extracting(Film.Frame::label)
                .containsExactly("iteration 0", "iteration 500", "iteration 1000", "iteration 1199");
    }

    @Test
    void listsAllParameters() {
        Table parameters = blocks(report, Table.class)
                .filter(table -> table.title().startsWith("Parameters"))
                .findFirst()
                .orElseThrow();
        assertThat(parameters.rows()).last().asString().contains("4,353");
        assertThat(parameters.rows())
                .extracting(row -> row.get(1))
                .containsExactly("1 × 64", "64", "64 × 64", "64", "64 × 1", "1", "");
    }

    @Test
    void runsTheRulesThatAreAskedFor() {
        Setting setting =
                new Setting(Optional.empty(), Rules.SOLUTIONS, RuleExpression.list("Momentum"), 3, 2, 2, note -> {});
        Report few = new Regression(200).run(setting);
        assertThat(few.results().lanes())
                .hasSize(2)
                .allMatch(history -> history.lane().equals("Momentum"));
        assertThat(films(few).get(0).lanes()).containsExactly("Momentum");
    }

    private static Report run(int atOnce) {
        Consumer<String> nobody = note -> {};
        return new Regression(ITERATIONS)
                .run(new Setting(Optional.empty(), Rules.SOLUTIONS, List.of(), 0, 1, atOnce, nobody));
    }

    private static List<List<String>> figures(Report report) {
        return report.results().lanes().stream()
                .map(history -> history.evaluations().stream()
                        .map(RegressionTest::withoutTime)
                        .toList())
                .toList();
    }

    private static String withoutTime(Evaluation evaluation) {
        return "%d %s %s".formatted(evaluation.iteration(), evaluation.batchLoss(), evaluation.loss());
    }

    private static List<Film> films(Report report) {
        return blocks(report, Film.class).toList();
    }

    private static <T> Stream<T> blocks(Report report, Class<T> type) {
        return report.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(type::isInstance)
                .map(type::cast);
    }
}
