package descent.kata.lesson.show;

import descent.Optimizer;
import descent.experiment.race.RaceReport;
import descent.experiment.race.RaceResult;
import descent.function.AnalyticFunction;
import descent.function.Entry;
import descent.function.Point;
import descent.function.Race;
import descent.function.Trajectory;
import descent.report.Plot;
import java.util.List;
import java.util.OptionalInt;

/**
 * A small race for a lesson: every rule at the rate that makes its point.
 *
 * @param result what came of it
 */
record Runs(RaceResult result) {
    static Runs of(AnalyticFunction function, int gradients, Entry... entries) {
        Race race = Race.on(function, gradients);
        return new Runs(new RaceResult(race, race.run(List.of(entries))));
    }

    static Entry entry(String name, Optimizer rule) {
        return Entry.withoutRate(name, rule);
    }

    /** The way from above, or along the curve. */
    Plot way() {
        return new RaceReport(result, List.of()).plots().get(0);
    }

    /** The values against the step. */
    Plot values() {
        return new RaceReport(result, List.of()).plots().get(1);
    }

    Trajectory run(int lane) {
        return result.runs().get(lane);
    }

    /** The first step from which on the value stays below a bar. */
    OptionalInt below(int lane, double bar) {
        List<Point> points = run(lane).points();
        int last = points.size() - 1;
        while (last >= 0 && points.get(last).value() < bar) {
            last--;
        }
        return last == points.size() - 1 ? OptionalInt.empty() : OptionalInt.of(last + 1);
    }

    /** {@link #below} as words. */
    String reaches(int lane, double bar) {
        return Words.after(below(lane, bar), run(lane).points().size() - 1);
    }

    /** The mean value over the second half of the run. */
    double secondHalf(int lane) {
        List<Point> points = run(lane).points();
        return points.subList(points.size() / 2, points.size()).stream()
                .mapToDouble(Point::value)
                .average()
                .orElseThrow();
    }
}
