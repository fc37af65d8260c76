package descent.experiment.race;

import descent.function.Point;
import descent.function.Trajectory;
import descent.report.Json;

/** The lanes on flat ground: a line through each step of a run. */
interface FlatPlot extends MovingPlot {
    String HOVER =
            "step %{pointNumber}<br>(%{x:.4~g}, %{y:.4~g})<br>f = %{customdata:.4~g}<extra>%{fullData.name}</extra>";

    /** What they run on. */
    Ground ground();

    @Override
    default Json line(Trajectory run) {
        Trail trail = Trail.straight(run, ground());
        double[] values = run.points().stream().mapToDouble(Point::value).toArray();
        return Json.of("type", "scatter")
                .and("mode", "lines+markers")
                .and("hovertemplate", HOVER)
                .and("x", Json.numbers(trail.x()))
                .and("y", Json.numbers(trail.y()))
                .and("customdata", Json.numbers(values))
                .and("marker", Json.of("size", 4).and("maxdisplayed", 0));
    }

    @Override
    default int[] ends(Trajectory run) {
        return Trail.straight(run, ground()).ends();
    }

    @Override
    default Json layout() {
        return Json.of("xaxis", Axes.over(ground().plane().get(0), "x"))
                .and("yaxis", Axes.over(ground().plane().get(1), ground().verticalLabel()));
    }
}
