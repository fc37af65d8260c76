package descent.experiment.sweep;

import descent.report.Axis;
import descent.report.Figure;
import descent.report.Numbers;
import descent.report.Paragraph;
import descent.report.Section;
import descent.report.Series;
import descent.report.Table;
import java.util.ArrayList;
import java.util.List;
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
        return Section.of("Over-tuning: the luckiest coin", new Paragraph(argument()), figure(), table());
    }

    private String argument() {
        int n = shown.byFew().count();
        return ("Flip many fair coins ten times each, and the best of them shows nine heads or ten; it is a fair coin "
                        + "all the same. Of %s settings, the one that does best on %s validation samples gets %s %% there and "
                        + "%s %% on the %s test samples, a difference of %s points. It was %s at n = 1, before there was a "
                        + "choice, for a few samples are easier or harder than others; choosing made it what it is. As many coins "
                        + "that each fall right %s %% of the time, flipped %s times each, would show a best of %s %%. Chosen by "
                        + "all %s validation samples, the score is %s %% and the test %s %%, a difference of %s points. So hold "
                        + "enough out, count how much you have tried, and believe the test samples, asked once. Here they were "
                        + "asked about every setting, for this section only: the choice above did not see the answers, and whoever "
                        + "chooses by them now needs other samples.")
                .formatted(
                        Numbers.count(n),
                        Numbers.count(shown.few()),
                        Numbers.percent(shown.byFew().seen(n)),
                        Numbers.percent(shown.byFew().unseen(n)),
                        Numbers.count(shown.tested()),
                        gap(shown.byFew(), n),
                        gap(shown.byFew(), 1),
                        Numbers.percent(shown.coin()),
                        Numbers.count(shown.few()),
                        Numbers.percent(shown.coins(n)),
                        Numbers.count(shown.all()),
                        Numbers.percent(shown.byAll().seen(n)),
                        Numbers.percent(shown.byAll().unseen(n)),
                        gap(shown.byAll(), n));
    }

    /** In percentage points. */
    private static String gap(BestOfN best, int n) {
        return Numbers.difference(100 * (best.seen(n) - best.unseen(n)));
    }

    private Figure figure() {
        List<Series> series = new ArrayList<>();
        series.add(line(Numbers.count(shown.few()) + " samples: best of n", shown.byFew()::seen));
        series.add(line(Numbers.count(shown.few()) + " samples: its test", shown.byFew()::unseen));
        series.add(line(Numbers.count(shown.few()) + " flips: best of n coins", shown::coins));
        if (shown.few() < shown.all()) {
            series.add(line(Numbers.count(shown.all()) + " samples: best of n", shown.byAll()::seen));
            series.add(line(Numbers.count(shown.all()) + " samples: its test", shown.byAll()::unseen));
        }
        return new Figure(
                "Best validation accuracy of n settings, and its test accuracy",
                Axis.log("n, settings tried"),
                Axis.linear("accuracy (%)"),
                series);
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
