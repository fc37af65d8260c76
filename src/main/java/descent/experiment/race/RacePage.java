package descent.experiment.race;

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
    private RacePage() {}

    /**
     * The page.
     *
     * @param ground what the lanes run on
     * @param remarks what to say about this race, before the plots
     */
    static Page of(RaceResult result, Ground ground, List<String> remarks) {
        AnalyticFunction function = result.race().function();
        About about = function.about();
        return Page.of("Race: " + about.name(), "f = " + about.formula())
                .with(race(result, ground, remarks))
                .with(Section.of("Where they ended", RaceTables.results(result)))
                .with(Section.of("Rules", new Paragraph(fairness(result)), RaceTables.rules(result)))
                .with(Section.of(
                        "The function",
                        new Paragraph("%s. Shown over %s.".formatted(about.source(), domain(function))),
                        RaceTables.stationaryPoints(function)));
    }

    private static Section race(RaceResult result, Ground ground, List<String> remarks) {
        Section section = Section.of(
                "The race", new Paragraph(result.race().function().about().lesson()));
        for (String remark : remarks) {
            section = section.with(new Paragraph(remark));
        }
        for (Block plot : plots(result, ground)) {
            section = section.with(plot);
        }
        return section;
    }

    private static List<Block> plots(RaceResult result, Ground ground) {
        if (ground instanceof ContourGround contours) {
            return List.of(new SurfacePlot(result, contours), new ContourPlot(result, contours), new ValuePlot(result));
        }
        return List.of(new CurvePlot(result, (CurveGround) ground), new ValuePlot(result));
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
        return ("Each learning rate is the best of %d trials, as many for every rule and each as long as the race: half "
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
