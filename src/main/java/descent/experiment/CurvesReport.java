package descent.experiment;

import descent.report.Axis;
import descent.report.Block;
import descent.report.Figure;
import descent.report.Numbers;
import descent.report.Passages;
import descent.report.Report;
import descent.report.Scale;
import descent.report.Section;
import descent.report.Series;
import descent.report.Table;
import descent.train.Results;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What {@code run curves} has to say.
 *
 * @param results what was found
 * @param rules the rules that ran, by name
 * @param scale the epoch
 * @param recipe what else was chosen
 */
record CurvesReport(Results results, List<String> rules, Scale scale, Recipe recipe) {
    static final Passages WORDS = Passages.of(CurvesReport.class, "curves.md");

    private static final double MARGIN = 1.1;

    /** The notebook's panels, from the upper left to the lower right. */
    private static final List<String> PANELS = List.of("Adadelta", "Adam", "Adagrad", "GradientDescent");

    Report report(Options.Variant variant) {
        List<Way> ways = ways(variant);
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("Figures", tables(ways)));
        for (SeminarNetwork network : SeminarNetwork.values()) {
            sections.add(new Section("The %s network: %s".formatted(network, network.layers()), panels(network, ways)));
        }
        sections.add(new Section("What difference it makes", List.copyOf(new CurvesWords(this).paragraphs())));
        String title = "Training curves on " + results.data().name();
        return new Report(
                variant == Options.Variant.AS_PUBLISHED ? title + ", as published" : title,
                summary(variant),
                results,
                sections);
    }

    private static List<Way> ways(Options.Variant variant) {
        return switch (variant) {
            case OURS -> List.of(Way.AFRESH, Way.IN_TURN);
            case AS_PUBLISHED -> List.of(Way.IN_TURN, Way.AFRESH);
        };
    }

    private String summary(Options.Variant variant) {
        return WORDS.text(
                "summary",
                Map.of(
                        "batch", recipe.batchSize().orElse(TrainingCurves.BATCH),
                        "batches", Numbers.count(scale.iterations()),
                        "recipe", recipe.words().orElse(""),
                        "published", variant == Options.Variant.AS_PUBLISHED,
                        "inTurn", WORDS.text("inTurn", Map.of("first", rules.get(0))),
                        "afresh", WORDS.text("afresh", Map.of())));
    }

    /** The curves of one network's rules, in the order of their turns; those that came to no epoch are left out. */
    List<EpochLosses> losses(SeminarNetwork network, Way way) {
        return rules.stream()
                .map(rule -> EpochLosses.of(results, network.lane(rule, way), rule))
                .filter(losses -> !losses.losses().isEmpty())
                .toList();
    }

    private List<Block> tables(List<Way> ways) {
        List<Block> tables = new ArrayList<>();
        for (SeminarNetwork network : SeminarNetwork.values()) {
            tables.add(table(network, ways));
        }
        for (SeminarNetwork network : SeminarNetwork.values()) {
            if (isComplete(network)) {
                tables.add(verdicts(network, ways));
            }
        }
        return tables;
    }

    private Table table(SeminarNetwork network, List<Way> ways) {
        Table table = Table.titled("%s, %s network: mean training loss by epoch"
                        .formatted(results.data().name(), network))
                .words("rule", "start")
                .numbers("first", "lowest", "last", "rises", "s/epoch");
        for (Way way : ways) {
            table = table.rows(losses(network, way), one -> row(one, way));
        }
        return table.note("rises: every rise from one epoch to the next, added up");
    }

    private static List<String> row(EpochLosses one, Way way) {
        return List.of(
                one.rule(),
                way.toString(),
                Numbers.loss(one.first()),
                Numbers.loss(one.lowest()),
                Numbers.loss(one.last()),
                Numbers.loss(one.rises()),
                "%.2f".formatted(one.secondsPerEpoch()));
    }

    /** Whether the notebook's four rules, and no others, came to an epoch, both ways: its conclusions compare these. */
    boolean isComplete(SeminarNetwork network) {
        return Arrays.stream(Way.values()).allMatch(way -> {
            List<String> ran =
                    losses(network, way).stream().map(EpochLosses::rule).toList();
            return ran.size() == PANELS.size() && ran.containsAll(PANELS);
        });
    }

    private Table verdicts(SeminarNetwork network, List<Way> ways) {
        int epochs = losses(network, Way.AFRESH).get(0).losses().size();
        return Table.titled("The notebook's conclusions in this run's figures")
                .words("the notebook, " + network)
                .words(ways.stream().map(Way::toString).toArray(String[]::new))
                .rows(
                        Conclusion.about(network),
                        verdict -> Stream.concat(
                                        Stream.of(verdict.published()),
                                        ways.stream()
                                                .map(way -> verdict.finding(losses(network, way))
                                                        .toString()))
                                .toList())
                .note("the notebook: %d epochs of MNIST; this run: %s of %s of %s"
                        .formatted(
                                TrainingCurves.EPOCHS,
                                Numbers.many(epochs, "epoch"),
                                Numbers.many(scale.iterations(), "batch"),
                                results.data().name()));
    }

    private List<Block> panels(SeminarNetwork network, List<Way> ways) {
        List<Block> figures = new ArrayList<>(List.of(WORDS.paragraph("panels", Map.of())));
        Axis losses = losses(network);
        List<String> panels =
                Stream.concat(PANELS.stream(), rules.stream()).distinct().toList();
        for (String rule : panels) {
            List<Series> series = ways.stream()
                    .map(way -> series(network, rule, way))
                    .filter(one -> !one.y().isEmpty())
                    .toList();
            if (!series.isEmpty()) {
                figures.add(new Figure("%s, %s".formatted(rule, network), Axis.linear("epoch"), losses, series));
            }
        }
        return figures;
    }

    /** One for all panels of a network, so that they can be compared. */
    private Axis losses(SeminarNetwork network) {
        DoubleSummaryStatistics all = Arrays.stream(Way.values())
                .flatMap(way -> losses(network, way).stream())
                .flatMap(one -> one.losses().stream())
                .filter(loss -> loss > 0)
                .collect(Collectors.summarizingDouble(loss -> loss));
        Axis axis = Axis.log("training loss");
        return all.getCount() == 0 ? axis : axis.within(all.getMin() / MARGIN, all.getMax() * MARGIN);
    }

    private Series series(SeminarNetwork network, String rule, Way way) {
        List<Double> losses =
                EpochLosses.of(results, network.lane(rule, way), rule).losses();
        List<Double> epochs = IntStream.rangeClosed(1, losses.size())
                .mapToObj(Double::valueOf)
                .toList();
        return Series.line(way.toString(), epochs, losses);
    }
}
