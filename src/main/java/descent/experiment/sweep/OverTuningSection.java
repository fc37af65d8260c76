package descent.experiment.sweep;

import static java.util.Map.entry;

import descent.report.Axis;
import descent.report.Figure;
import descent.report.Numbers;
import descent.report.Paragraph;
import descent.report.Section;
import descent.report.Series;
import descent.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Over-tuning in words, as a figure and as a table.
 *
 * @param shown the figures
 */
record OverTuningSection(OverTuning shown) {
    private static final int MOST_POINTS = 100;
    private static final List<Integer> ROWS = List.of(1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000);

    Section section() {
        return Section.of("Over-tuning: the luckiest coin", argument(), figure(), table());
    }

    private Paragraph argument() {
        int n = shown.byFew().count();
        return SweepReport.WORDS.paragraph(
                "overTuning",
                Map.ofEntries(
                        entry("settings", Numbers.count(n)),
                        entry("few", Numbers.count(shown.few())),
                        entry("fewSeen", Numbers.percent(shown.byFew().seen(n))),
                        entry("fewTest", Numbers.percent(shown.byFew().unseen(n))),
                        entry("tested", Numbers.count(shown.tested())),
                        entry("gap", gap(shown.byFew(), n)),
                        entry("firstGap", gap(shown.byFew(), 1)),
                        entry("coin", Numbers.percent(shown.coin())),
                        entry("coins", Numbers.percent(shown.coins(n))),
                        entry("all", Numbers.count(shown.all())),
                        entry("allSeen", Numbers.percent(shown.byAll().seen(n))),
                        entry("allTest", Numbers.percent(shown.byAll().unseen(n))),
                        entry("allGap", gap(shown.byAll(), n))));
    }

    /** In percentage points. */
    private static String gap(BestOfN best, int n) {
        return Numbers.difference(100 * (best.seen(n) - best.unseen(n)));
    }

    private Figure figure() {
        String few = Numbers.count(shown.few());
        String all = Numbers.count(shown.all());
        Figure figure = Figure.of(
                        "Best validation accuracy of n settings, and its test accuracy",
                        Axis.log("n, settings tried"),
                        Axis.linear("accuracy (%)"))
                .with(
                        line(few + " samples: best of n", shown.byFew()::seen),
                        line(few + " samples: its test", shown.byFew()::unseen),
                        line(few + " flips: best of n coins", shown::coins));
        return shown.few() == shown.all()
                ? figure
                : figure.with(
                        line(all + " samples: best of n", shown.byAll()::seen),
                        line(all + " samples: its test", shown.byAll()::unseen));
    }

    private Series line(String name, IntToDoubleFunction share) {
        int[] points = thinned(shown.byFew().count());
        return Series.line(
                name,
                IntStream.of(points).mapToObj(n -> (double) n).toList(),
                IntStream.of(points).mapToObj(n -> 100 * share.applyAsDouble(n)).toList());
    }

    /** So many numbers as a line needs on a logarithmic axis. */
    private static int[] thinned(int count) {
        return IntStream.rangeClosed(0, MOST_POINTS)
                .map(i -> (int) Math.round(Math.pow(count, (double) i / MOST_POINTS)))
                .distinct()
                .toArray();
    }

    private Table table() {
        return Table.titled("Best of n settings: accuracy (%) on validation and test")
                .numbers("n", "best of " + Numbers.count(shown.few()), "test", "coins")
                .numbers("best of " + Numbers.count(shown.all()), "test")
                .rows(
                        rows(shown.byFew().count()),
                        n -> List.of(
                                Numbers.count(n),
                                Numbers.percent(shown.byFew().seen(n)),
                                Numbers.percent(shown.byFew().unseen(n)),
                                Numbers.percent(shown.coins(n)),
                                Numbers.percent(shown.byAll().seen(n)),
                                Numbers.percent(shown.byAll().unseen(n))))
                .note(
                        "means over all ways to try n of the %s settings that did not diverge; coins: n coins as good as the setting that looks best of all, flipped %s times each"
                                .formatted(Numbers.count(shown.byFew().count()), Numbers.count(shown.few())));
    }

    private static List<Integer> rows(int count) {
        List<Integer> rows =
                new ArrayList<>(ROWS.stream().filter(row -> row < count).toList());
        rows.add(count);
        return rows;
    }
}
