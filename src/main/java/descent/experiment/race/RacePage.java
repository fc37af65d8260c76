package descent.experiment.race;

import descent.function.About;
import descent.function.AnalyticFunction;
import descent.function.LearningRateSearch;
import descent.report.Block;
import descent.report.Page;
import descent.report.Paragraph;
import descent.report.Passages;
import descent.report.Section;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The page of a race: the surface, the view from above, the values, the tables, and a player for all of them. */
final class RacePage {
    static final Passages WORDS = Passages.of(RacePage.class, "race.md");

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
                .with(Section.of("Rules", fairness(result), RaceTables.rules(result)))
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
            return List.of(
                    new SurfacePlot(result, contours.whole()),
                    new ContourPlot(result, contours),
                    new ValuePlot(result));
        }
        return List.of(new CurvePlot(result, (CurveGround) ground), new ValuePlot(result));
    }

    private static Paragraph fairness(RaceResult result) {
        return WORDS.paragraph(
                "fairness",
                Map.of(
                        "start", RaceTables.coordinates(result.race().start()),
                        "gradients", result.race().gradients(),
                        "searched",
                                result.runs().stream()
                                        .anyMatch(run -> run.entry().trials() > 0),
                        "trials", LearningRateSearch.TRIALS));
    }

    private static String domain(AnalyticFunction function) {
        return IntStream.range(0, function.dimension())
                .mapToObj(i -> function.domain().get(i))
                .map(interval ->
                        "[%s, %s]".formatted(RaceTables.figure(interval.low()), RaceTables.figure(interval.high())))
                .collect(Collectors.joining(" × "));
    }
}
