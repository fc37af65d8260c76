package descent.kata.lesson.show;

import descent.Rules;
import descent.Schedule;
import descent.Scheduled;
import descent.function.Entry;
import descent.function.Noisy;
import descent.function.Quadratic;
import descent.report.Axis;
import descent.report.Figure;
import descent.report.Series;
import descent.trial.Implementation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The four curves, and what they do to a rule that noise keeps from coming to rest. */
final class SchedulesShow implements Show {
    private static final int STEPS = 200;
    private static final double RATE = 0.15;

    @Override
    public Shown with(Rules rules) {
        Map<String, Schedule> schedules = new LinkedHashMap<>();
        schedules.put("step(50, 0.4)", schedule(rules, "step", 50, 0.4));
        schedules.put("exponential(0.985)", schedule(rules, "exponential", 0.985));
        schedules.put("cosine(200, 0.02)", schedule(rules, "cosine", STEPS, 0.02));
        schedules.put("warmUp(30)", schedule(rules, "warmUp", 30));
        List<Double> t = IntStream.range(0, STEPS).mapToObj(i -> (double) i).toList();
        List<Series> curves = new ArrayList<>();
        List<Entry> lanes = new ArrayList<>();
        lanes.add(Runs.entry("GradientDescent", rules.optimizer("BatchGradientDescent", RATE)));
        schedules.forEach((name, schedule) -> {
            curves.add(Series.line(
                    name,
                    t,
                    t.stream().map(at -> schedule.factor(at.intValue())).toList()));
            lanes.add(Runs.entry(name, new Scheduled(rules.optimizer("BatchGradientDescent", RATE), schedule)));
        });
        Runs cloud = Runs.of(new Noisy(new Quadratic(2, 10), 2, 0), STEPS, lanes.toArray(Entry[]::new));
        return Shown.nothing()
                .picture(
                        "curves",
                        new Figure(
                                "Four schedules",
                                Axis.linear("t"),
                                Axis.linear("factor of η").within(0, 1.05),
                                curves))
                .picture("cloud", cloud.way())
                .picture("values", cloud.values())
                .figure("rate", RATE)
                .figure("constant", lastTenth(cloud, 0))
                .figure("cosine", lastTenth(cloud, 3))
                .figure("first", schedules.get("warmUp(30)").factor(0));
    }

    private static Schedule schedule(Rules rules, String name, Object... arguments) {
        return Implementation.of(rules).make(Schedule.class, "Schedules." + name, arguments);
    }

    private static double lastTenth(Runs runs, int lane) {
        return runs.run(lane).points().stream()
                .skip(STEPS - STEPS / 10)
                .mapToDouble(point -> point.value())
                .average()
                .orElseThrow();
    }
}
