package descent.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import descent.Backend;
import descent.Rules;
import descent.report.Block;
import descent.report.Figure;
import descent.report.Report;
import descent.report.Section;
import descent.report.Series;
import descent.rule.RuleExpression;
import descent.train.Evaluation;
import descent.train.History;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two short epochs on whatever MNIST there is, the bundled sample without a cache or a network. */
class TrainingCurvesTest {
    private static final int EPOCHS = 2;
    private static final int BATCHES = 40;

    private static Report report;

    @BeforeAll
    static void run() {
        Backend.prepare();
        report = run(Options.Variant.OURS, List.of());
    }

    @Test
    void everyRuleTrainsBothWaysOnBothNetworks() {
        assertThat(report.results().lanes()).hasSize(2 * 2 * 4).allSatisfy(lane -> {
            assertThat(lane.evaluations()).extracting(Evaluation::iteration).containsExactly(BATCHES, EPOCHS * BATCHES);
            assertThat(lane.gradients()).isEqualTo(EPOCHS * BATCHES);
            assertThat(lane.divergedAt()).isEmpty();
        });
    }

    /** The first rule in turn starts from the parameters and on the batches that it starts from and on afresh. */
    @Test
    void theFirstRuleInTurnIsTheSameAsAfresh() {
        for (SeminarNetwork network : SeminarNetwork.values()) {
            assertThat(losses(network.lane("Adam", Way.IN_TURN))).isEqualTo(losses(network.lane("Adam", Way.AFRESH)));
            assertThat(losses(network.lane("GradientDescent", Way.IN_TURN)))
                    .isNotEqualTo(losses(network.lane("GradientDescent", Way.AFRESH)));
        }
    }

    @Test
    void showsFourPanelsForEachNetworkInTheNotebooksOrder() {
        assertThat(figures(report))
                .extracting(Figure::title)
                .containsExactly(
                        "Adadelta, dense",
                        "Adam, dense",
                        "Adagrad, dense",
                        "GradientDescent, dense",
                        "Adadelta, convolutional",
                        "Adam, convolutional",
                        "Adagrad, convolutional",
                        "GradientDescent, convolutional");
        assertThat(figures(report))
                .allSatisfy(figure ->
                        assertThat(figure.series()).extracting(Series::name).containsExactly("afresh", "in turn"));
    }

    @Test
    void asPublishedComesFirstWhereItIsAskedFor() {
        Report published = run(Options.Variant.AS_PUBLISHED, RuleExpression.list("SGD, Adam"));
        assertThat(published.title()).endsWith(", as published");
        assertThat(figures(published))
                .hasSize(4)
                .allSatisfy(figure ->
                        assertThat(figure.series()).extracting(Series::name).containsExactly("in turn", "afresh"));
        // The notebook compares four rules: with two there is nothing to hold against its conclusions.
        assertThat(published.text()).doesNotContain("conclusions");
        assertThat(report.text()).contains("conclusions");
    }

    @Test
    void oneSeedGivesTheSameFiguresWithOneLaneAtOnceAsWithTwo() {
        Report alone = new TrainingCurves().run(setting(Options.Variant.OURS, List.of(), 1));
        assertThat(alone.results().lanes())
                .extracting(history -> losses(history))
                .isEqualTo(report.results().lanes().stream()
                        .map(history -> losses(history))
                        .toList());
    }

    private static List<Double> losses(String lane) {
        return report.results().lanes().stream()
                .filter(history -> history.lane().equals(lane))
                .map(TrainingCurvesTest::losses)
                .findFirst()
                .orElseThrow();
    }

    private static List<Double> losses(History history) {
        return history.evaluations().stream()
                .map(evaluation -> evaluation.trainLoss().orElseThrow())
                .toList();
    }

    private static List<Figure> figures(Report of) {
        return of.sections().stream()
                .map(Section::blocks)
                .flatMap(List<Block>::stream)
                .flatMap(block -> block instanceof Figure figure ? Stream.of(figure) : Stream.empty())
                .toList();
    }

    private static Report run(Options.Variant variant, List<RuleExpression> with) {
        return new TrainingCurves().run(setting(variant, with, 2));
    }

    private static Setting setting(Options.Variant variant, List<RuleExpression> with, int atOnce) {
        Options options = new Options(
                OptionalInt.of(EPOCHS),
                OptionalInt.of(BATCHES),
                OptionalInt.empty(),
                variant,
                Optional.empty(),
                Options.USUAL.files(),
                Recipe.USUAL,
                Options.Own.USUAL);
        return new Setting(Optional.empty(), Rules.SOLUTIONS, with, 0, 1, atOnce, note -> {}, options);
    }
}
