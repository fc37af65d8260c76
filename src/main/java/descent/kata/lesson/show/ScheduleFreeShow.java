package descent.kata.lesson.show;

import descent.Optimizer;
import descent.Rules;
import descent.Schedule;
import descent.Scheduled;
import descent.function.Noisy;
import descent.function.Point;
import descent.function.Quadratic;
import descent.report.Axis;
import descent.report.Figure;
import descent.report.Series;
import descent.report.Table;
import descent.trial.Implementation;
import descent.trial.Instance;
import java.util.ArrayList;
import java.util.List;

/** A mean beside a schedule, both stopped early, and the three points in a bowl. */
final class ScheduleFreeShow implements Show {
    private static final double BETA = 0.9;
    private static final double BOWL_RATE = 0.5;
    private static final int SHORT = 60;
    private static final double RATE = 0.3;
    private static final int STEPS = 1_200;
    private static final int STOPS = 4;
    private static final int WINDOW = 50;
    private static final double FLOOR = 0;
    private static final int PARAMETERS = 79_510;

    @Override
    public Shown with(Rules rules) {
        Optimizer adamW = rules.optimizer("AdamW", RATE, 0.9, 0.999, 1e-8, 0.0);
        Optimizer free = rules.optimizer("ScheduleFree", rules.optimizer("AdamW", RATE, 0.0, 0.999, 1e-8, 0.0), BETA);
        Schedule cosine = Implementation.of(rules).make(Schedule.class, "Schedules.cosine", STEPS, FLOOR);
        Runs runs = Runs.of(
                new Noisy(new Quadratic(2, 10), 2, 0),
                STEPS,
                Runs.entry("AdamW", adamW),
                Runs.entry("AdamW, cosine", new Scheduled(adamW, cosine)),
                Runs.entry("ScheduleFree", free));
        Costs costs = new Costs(PARAMETERS)
                .and("AdamW", adamW)
                .and("ScheduleFree(AdamW)", free)
                .and(
                        "ScheduleFree(GradientDescent)",
                        rules.optimizer("ScheduleFree", rules.optimizer("BatchGradientDescent", RATE), BETA));
        return Shown.nothing()
                .picture("bowl", bowl(rules))
                .picture("cloud", runs.way())
                .picture("values", runs.values())
                .picture("stopped", stopped(runs))
                .picture("costs", costs.table())
                .figure("bowlRate", BOWL_RATE)
                .figure("beta", BETA)
                .figure("rate", RATE)
                .figure("steps", "%,d".formatted(STEPS))
                .figure("window", String.valueOf(WINDOW));
    }

    private static Figure bowl(Rules rules) {
        Instance rule = Instance.of("ScheduleFree", Instance.of("BatchGradientDescent", BOWL_RATE), BETA);
        Track track = Track.inBowl(rules, rule, SHORT, 1);
        return new Figure(
                "The bowl ½θ², from 1",
                Axis.linear("step"),
                Axis.linear("position"),
                List.of(
                        Series.line("z", track.steps(), track.state("z", 0)),
                        Series.line("θ, the mean", track.points(), track.theta(0)),
                        Series.line("y", track.steps(), asked(track))));
    }

    private static List<Double> asked(Track track) {
        return track.trace().asked().stream().map(step -> step.get(0)[0]).toList();
    }

    private static Table stopped(Runs runs) {
        List<Table.Column> columns = new ArrayList<>(List.of(Table.Column.lane("rule")));
        for (int i = 1; i <= STOPS; i++) {
            columns.add(Table.Column.number("after %,d".formatted(i * STEPS / STOPS)));
        }
        Table table = Table.of("Value if it is stopped there, mean of the last %d".formatted(WINDOW), columns);
        for (int lane = 0; lane < runs.result().runs().size(); lane++) {
            List<String> row = new ArrayList<>(List.of(runs.run(lane).entry().name()));
            for (int i = 1; i <= STOPS; i++) {
                row.add(Words.figure(mean(runs.run(lane).points(), i * STEPS / STOPS)));
            }
            table = table.row(row);
        }
        return table;
    }

    private static double mean(List<Point> points, int stop) {
        return points.subList(stop - WINDOW + 1, stop + 1).stream()
                .mapToDouble(Point::value)
                .average()
                .orElseThrow();
    }
}
