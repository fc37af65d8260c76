package descent.report;

import descent.train.Results;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The page that every training experiment has: curves, tables, hyperparameters and environment. */
public final class ResultsPage {
    private ResultsPage() {}

    /**
     * The page, to which an experiment may add sections of its own.
     *
     * @param published what others reported; empty where there is nothing to compare with
     */
    public static Page of(Results results, List<Published> published, Environment environment) {
        List<Lane> lanes = Lane.of(results);
        String title = "%s: %s on %s"
                .formatted(
                        results.experiment(),
                        counted(lanes.size(), "lane"),
                        results.data().name());
        return Page.of(title, summary(results, lanes))
                .with(curves(results))
                .with(figures(results, published))
                .with(Section.of(
                        "Setting", SetupTables.rules(results), SetupTables.environment(results, environment)));
    }

    private static String summary(Results results, List<Lane> lanes) {
        int seeds = lanes.stream().mapToInt(lane -> lane.runs().size()).max().orElse(0);
        return ("Every lane starts at the same parameters and sees the same batches in the same order. "
                        + "%s training samples, %s test samples, %s, first seed %d.")
                .formatted(
                        Numbers.count(results.data().train().count()),
                        Numbers.count(results.data().test().count()),
                        counted(seeds, "seed"),
                        results.seed());
    }

    private static Section curves(Results results) {
        Block[] curves = Arrays.stream(Measure.values())
                .map(measure -> Curves.of(results, measure))
                .flatMap(Optional::stream)
                .toArray(Block[]::new);
        return Section.of("Curves", curves);
    }

    private static Section figures(Results results, List<Published> published) {
        Section section = Section.of("Figures");
        for (Measure measure : Measure.values()) {
            if (Curves.of(results, measure).isPresent()) {
                section = section.with(ResultTables.byIteration(results, measure));
            }
        }
        return published.isEmpty() ? section : section.with(ResultTables.compared(results, published));
    }

    private static String counted(int count, String what) {
        return "%d %s%s".formatted(count, what, count == 1 ? "" : "s");
    }
}
