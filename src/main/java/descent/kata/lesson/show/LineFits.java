package descent.kata.lesson.show;

import descent.Batching;
import descent.Optimizer;
import descent.experiment.race.RaceResult;
import descent.function.Entry;
import descent.function.Point;
import descent.function.Race;
import descent.function.Trajectory;
import descent.report.Axis;
import descent.report.Figure;
import descent.report.Series;
import java.util.ArrayList;
import java.util.List;

/** Fits of one line, side by side, that differ in the samples that a step sees. */
final class LineFits {
    private final Race race;
    private final List<Trajectory> runs = new ArrayList<>();
    private final List<Series> series = new ArrayList<>();
    private final double least;

    /** @param batching of the whole, which is what pictures show */
    LineFits(Batching batching, int steps) {
        this.race = Race.on(new LineFit(batching), steps);
        this.least = race.function().stationaryPoints().get(0).value();
    }

    /** Lets a rule run for {@code epochs} passes over the samples. */
    void add(String name, Optimizer rule, Batching batching, int size, int epochs) {
        int steps = epochs * (int) Math.ceil((double) LineFit.SAMPLES / size);
        Race own = Race.on(new LineFit(batching), steps);
        Trajectory run = own.run(List.of(Entry.withoutRate(name, rule))).get(0);
        runs.add(run);
        double perStep = (double) epochs / steps;
        series.add(Series.line(
                name,
                run.points().stream().map(point -> point.step() * perStep).toList(),
                run.points().stream().map(point -> point.value() - least).toList()));
    }

    Runs runs() {
        return new Runs(new RaceResult(race, runs));
    }

    /** The loss above its least value against the epochs, so that each lane has seen as much. */
    Figure byEpoch() {
        return new Figure(
                "Loss above the least, by samples seen", Axis.linear("epochs"), Axis.log("loss − least loss"), series);
    }

    /** How far above the least loss a lane is on average over its second half. */
    double floor(int lane) {
        return runs().secondHalf(lane) - least;
    }

    /** How far above it is after the first epoch. */
    double afterOneEpoch(int lane, int stepsPerEpoch) {
        Point point = runs.get(lane).points().get(stepsPerEpoch);
        return point.value() - least;
    }
}
