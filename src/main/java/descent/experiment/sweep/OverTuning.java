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
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How much the best of many validation scores flatters: settings as coins, of which the luckiest looks best. It needs the test
 * scores of all settings, which a search must not look at, and comes after the choice.
 */
final class OverTuning {
    private static final int MOST_POINTS = 100;
    private static final List<Integer> ROWS = List.of(1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000);

    private final int few;
    private final int all;
    private final int tested;
    private final BestOfN byFew;
    private final BestOfN byAll;

    private OverTuning(SweepResult result, List<Outcome.Trained> trained) {
        all = Trainer.validation(result.data()).count();
        few = Math.min(all, result.sweep().plan().few().orElseThrow());
        tested = result.data().test().count();
        byFew = ranked(trained, one -> one.revealed().orElseThrow().few());
        byAll = ranked(trained, one -> one.validation().accuracy().orElseThrow());
    }

    /** Empty if it is not to be shown, or all settings diverged. */
    static Optional<OverTuning> of(SweepResult result) {
        List<Outcome.Trained> trained = result.trials().stream()
                .flatMap(trial -> trial.trained().stream())
                .toList();
        return result.sweep().plan().few().isEmpty() || trained.isEmpty()
                ? Optional.empty()
                : Optional.of(new OverTuning(result, trained));
    }

    private static BestOfN ranked(List<Outcome.Trained> trained, ToDoubleFunction<Outcome.Trained> seen) {
        return new BestOfN(trained.stream()
                .map(one -> new BestOfN.Score(
                        seen.applyAsDouble(one), one.revealed().orElseThrow().test()))
                .toList());
    }

    BestOfN byFew() {
        return byFew;
    }

    BestOfN byAll() {
        return byAll;
    }

    Section section() {
        return Section.of("Over-tuning: the luckiest coin", new Paragraph(argument()), figure(), table());
    }

    private String argument() {
        int n = byFew.count();
        return ("Flip many fair coins ten times each, and the best of them shows nine heads or ten; it is a fair coin "
                        + "all the same. Of %s settings, the one that does best on %s validation samples gets %s %% there and "
                        + "%s %% on the %s test samples, a difference of %s points. As many coins that each fall right "
                        + "%s %% of the time, flipped %s times each, would show a best of %s %%. Chosen by all %s validation "
                        + "samples, the score is %s %% and the test %s %%, a difference of %s points. So hold enough out, "
                        + "count how much you have tried, and believe the test samples, asked once. Here they were asked about "
                        + "every setting, for this section only: the choice above did not see the answers, and whoever chooses "
                        + "by them now needs other samples.")
                .formatted(
                        Numbers.count(n),
                        Numbers.count(few),
                        Numbers.percent(byFew.seen(n)),
                        Numbers.percent(byFew.unseen(n)),
                        Numbers.count(tested),
                        Numbers.difference(100 * (byFew.seen(n) - byFew.unseen(n))),
                        Numbers.percent(coin()),
                        Numbers.count(few),
                        Numbers.percent(coins(n)),
                        Numbers.count(all),
                        Numbers.percent(byAll.seen(n)),
                        Numbers.percent(byAll.unseen(n)),
                        Numbers.difference(100 * (byAll.seen(n) - byAll.unseen(n))));
    }

    /** The coins are as good as the setting that luck has chosen. */
    private double coin() {
        return byFew.unseen(byFew.count());
    }

    private double coins(int n) {
        return BestOfN.coins(n, coin(), few);
    }

    private Figure figure() {
        List<Series> series = new ArrayList<>();
        series.add(line(Numbers.count(few) + " samples: best of n", byFew::seen));
        series.add(line(Numbers.count(few) + " samples: its test", byFew::unseen));
        series.add(line(Numbers.count(few) + " flips: best of n coins", this::coins));
        if (few < all) {
            series.add(line(Numbers.count(all) + " samples: best of n", byAll::seen));
            series.add(line(Numbers.count(all) + " samples: its test", byAll::unseen));
        }
        return new Figure(
                "Best validation accuracy of n settings, and its test accuracy",
                Axis.log("n, settings tried"),
                Axis.linear("accuracy (%)"),
                series);
    }

    private Series line(String name, IntToDoubleFunction share) {
        int[] shown = thinned(byFew.count());
        return Series.line(
                name,
                IntStream.of(shown).mapToObj(n -> (double) n).toList(),
                IntStream.of(shown).mapToObj(n -> 100 * share.applyAsDouble(n)).toList());
    }

    /** So many numbers as a line needs on a logarithmic axis. */
    private static int[] thinned(int count) {
        return IntStream.rangeClosed(0, MOST_POINTS)
                .map(i -> (int) Math.round(Math.pow(count, (double) i / MOST_POINTS)))
                .distinct()
                .toArray();
    }

    private Table table() {
        Table table = Table.of(
                "Best of n settings: accuracy (%) on validation and test",
                List.of(
                        Table.Column.number("n"),
                        Table.Column.number("best of " + Numbers.count(few)),
                        Table.Column.number("test"),
                        Table.Column.number("coins"),
                        Table.Column.number("best of " + Numbers.count(all)),
                        Table.Column.number("test ")));
        for (int n : rows(byFew.count())) {
            table = table.row(List.of(
                    Numbers.count(n),
                    Numbers.percent(byFew.seen(n)),
                    Numbers.percent(byFew.unseen(n)),
                    Numbers.percent(coins(n)),
                    Numbers.percent(byAll.seen(n)),
                    Numbers.percent(byAll.unseen(n))));
        }
        return table.note(
                "means over all ways to try n of the %s settings that did not diverge; coins: n coins as good as the setting that looks best of all, flipped %s times each"
                        .formatted(Numbers.count(byFew.count()), Numbers.count(few)));
    }

    private static List<Integer> rows(int count) {
        List<Integer> rows =
                new ArrayList<>(ROWS.stream().filter(row -> row < count).toList());
        rows.add(count);
        return rows;
    }
}
