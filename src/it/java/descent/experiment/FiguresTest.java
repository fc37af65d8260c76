package descent.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import descent.Rules;
import descent.report.Report;
import descent.rule.RuleExpression;
import descent.train.Evaluation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static final String LANES = "Adam, Lookahead";

    @Test
    void oneSeedGivesTheSameFiguresWithOneLaneAtOnceAsWithTwo() {
        assertThat(figures(1)).isEqualTo(figures(2));
    }

    @Test
    void everyContenderOfTheComparisonCanBeMade() {
        assertThat(new MnistComparison().lineup().lanes())
                .hasSize(13)
                .allSatisfy(lane -> assertThat(new MnistComparison()
                                .lineup()
                                .book(Rules.SOLUTIONS)
                                .rule(lane.rule()))
                        .isNotNull());
    }

    private static List<List<String>> figures(int atOnce) {
        Setting setting =
                new Setting(Optional.empty(), Rules.SOLUTIONS, RuleExpression.list(LANES), 0, 1, atOnce, note -> {});
        Report report = Experiments.named("mnist").run(setting);
        return report.results().lanes().stream()
                .map(history -> history.evaluations().stream()
                        .map(FiguresTest::withoutTime)
                        .toList())
                .toList();
    }

    private static String withoutTime(Evaluation evaluation) {
        return "%d %s %s %s"
                .formatted(evaluation.iteration(), evaluation.batchLoss(), evaluation.loss(), evaluation.accuracy());
    }
}
