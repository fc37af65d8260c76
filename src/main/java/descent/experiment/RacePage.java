package descent.experiment;

import descent.function.About;
import descent.function.AnalyticFunction;
import descent.function.LearningRateSearch;
import descent.report.Block;
import descent.report.Page;
import descent.report.Paragraph;
import descent.report.Section;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The page of a race: the surface, the view from above, the values, the tables, and a player for all of them. */
final class RacePage {
    private static final int RESOLUTION = 141;

    private RacePage() {}

    /**
     * The page.
     *
     * @param remarks what to say about this race, before the plots
     */
    static Page of(RaceResult result, List<String> remarks) {
        AnalyticFunction function = result.race().function();
        About about = function.about();
        return Page.of("Race: " + about.name(), "f = " + about.formula())
                .with(race(result, remarks))
                .with(Section.of("Where they ended", RaceTables.results(result)))
                .with(Section.of("Rules", new Paragraph(fairness(result)), RaceTables.rules(result)))
                .with(Section.of(
                        "The function",
                        new Paragraph("%s. Shown over %s.".formatted(about.source(), domain(function))),
                        RaceTables.stationaryPoints(function)));
    }

    private static Section race(RaceResult result, List<String> remarks) {
        Section section = Section.of(
                "The race", new Paragraph(result.race().function().about().lesson()));
        for (String remark : remarks) {
            section = section.with(new Paragraph(remark));
        }
        for (Block plot : plots(result)) {
            section = section.with(plot);
        }
        return section;
    }

    private static List<Block> plots(RaceResult result) {
        AnalyticFunction function = result.race().function();
        if (function.dimension() == 1) {
            return List.of(new CurvePlot(result, new CurveGround(function)), new ValuePlot(result));
        }
        ContourGround ground = new ContourGround(Landscape.of(function, RESOLUTION));
        return List.of(new SurfacePlot(result, ground), new ContourPlot(result, ground), new ValuePlot(result));
    }

    private static String fairness(RaceResult result) {
        String same = "All start at %s and may ask for %d gradients."
                .formatted(
                        RaceTables.coordinates(result.race().start()),
                        result.race().gradients());
        boolean searched = result.runs().stream().anyMatch(run -> run.entry().trials() > 0);
        return searched ? same + " " + search() : same;
    }

    private static String search() {
        return ("Each learning rate is the best of %d trials, the same for every rule and each as long as the race: half "
                        + "powers of ten from 0.0001 to 10, then a quarter power to each side of the best. The best is the "
                        + "lowest mean value over the last tenth of the gradients; a trial that diverges or leaves the "
                        + "picture is lost.")
                .formatted(LearningRateSearch.TRIALS);
    }

    private static String domain(AnalyticFunction function) {
        return IntStream.range(0, function.dimension())
                .mapToObj(i -> function.domain().get(i))
                .map(interval ->
                        "[%s, %s]".formatted(RaceTables.figure(interval.low()), RaceTables.figure(interval.high())))
                .collect(Collectors.joining(" × "));
    }
}
