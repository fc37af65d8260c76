package descent.kata.lesson.show;

import descent.Descent;
import descent.Optimizer;
import descent.Rules;
import descent.Schedule;
import descent.Scheduled;
import descent.report.Axis;
import descent.report.Figure;
import descent.report.Series;
import descent.report.Table;
import descent.trial.Implementation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The three curves, and what becomes of a run that is stopped early. */
final class LongSchedulesShow implements Show {
    private static final double RATE = 0.3;
    private static final int STEPS = 400;
    private static final int DECAY = 100;
    private static final List<Integer> STOPS = List.of(180, 300, STEPS);
    private static final int SEEDS = 64;
    private static final double[] STEEPNESS = {1, 10};
    private static final double[] FROM = {8, 4};
    private static final double NOISE = 2;
    private static final double FLOOR = 0.01;

    @Override
    public Shown with(Rules rules) {
        Map<String, Schedule> schedules = new LinkedHashMap<>();
        schedules.put(
                "warmUpStableDecay(20, 280, 100, 0.01)",
                schedule(rules, "LongSchedules.warmUpStableDecay", 20, STEPS - DECAY - 20, DECAY, FLOOR));
        schedules.put("warmRestarts(60, 2, 0.01)", schedule(rules, "LongSchedules.warmRestarts", 60, 2, FLOOR));
        schedules.put("oneCycle(120, 280, 0.1, 0.01)", schedule(rules, "LongSchedules.oneCycle", 120, 280, 0.1, FLOOR));
        schedules.put("cosine(400, 0.01)", schedule(rules, "Schedules.cosine", STEPS, FLOOR));
        Optimizer adamW = rules.optimizer("AdamW", RATE, 0.9, 0.999, 1e-8, 0.0);
        return Shown.nothing()
                .picture("curves", curves(schedules))
                .picture("stops", stops(rules, adamW, schedules))
                .figure("rate", RATE)
                .figure("steps", String.valueOf(STEPS))
                .figure("decay", String.valueOf(DECAY))
                .figure("seeds", String.valueOf(SEEDS));
    }

    private static Figure curves(Map<String, Schedule> schedules) {
        List<Double> t =
                IntStream.rangeClosed(0, STEPS).mapToObj(i -> (double) i).toList();
        List<Series> series = new ArrayList<>();
        schedules.forEach((name, schedule) -> series.add(Series.line(
                name, t, t.stream().map(at -> schedule.factor(at.intValue())).toList())));
        return new Figure(
                "Three schedules, and a cosine",
                Axis.linear("t"),
                Axis.linear("factor of η").within(0, 1.05),
                series);
    }

    /** Each schedule as it was planned; and decays that begin when somebody decides to stop. */
    private static Table stops(Rules rules, Optimizer rule, Map<String, Schedule> schedules) {
        List<Table.Column> columns = new ArrayList<>(List.of(Table.Column.lane("schedule")));
        STOPS.forEach(stop -> columns.add(Table.Column.number("stopped after " + stop)));
        Table table = Table.of("Mean value when the run is stopped, over %d runs".formatted(SEEDS), columns);
        for (Map.Entry<String, Schedule> each : schedules.entrySet()) {
            List<String> cells = new ArrayList<>(List.of(each.getKey()));
            Map<Integer, Double> values = values(new Scheduled(rule, each.getValue()));
            STOPS.forEach(stop -> cells.add(Words.figure(values.get(stop))));
            table = table.row(cells);
        }
        List<String> cells = new ArrayList<>(List.of("the first, its decay begun in time"));
        for (int stop : STOPS) {
            Schedule decided = schedule(rules, "LongSchedules.warmUpStableDecay", 20, stop - DECAY - 20, DECAY, FLOOR);
            cells.add(Words.figure(values(new Scheduled(rule, decided)).get(stop)));
        }
        return table.row(cells);
    }

    /** The mean value over all runs where they are stopped. They are one θ, of two parameters for each. */
    private static Map<Integer, Double> values(Optimizer rule) {
        SplittableRandom random = new SplittableRandom(1);
        INDArray steepness = Nd4j.createFromArray(ofEach(i -> STEEPNESS[i % 2]));
        Descent descent = Descent.start(rule, Nd4j.createFromArray(ofEach(i -> FROM[i % 2])));
        Map<Integer, Double> values = new LinkedHashMap<>();
        for (int t = 1; t <= STEPS; t++) {
            INDArray noise = Nd4j.createFromArray(ofEach(i -> NOISE * random.nextGaussian()));
            descent.step(point -> point.mul(steepness).addi(noise));
            if (STOPS.contains(t)) {
                INDArray theta = descent.theta();
                values.put(t, theta.mul(theta).muli(steepness).sumNumber().doubleValue() / 2 / SEEDS);
            }
        }
        return values;
    }

    private static double[] ofEach(IntToDoubleFunction parameter) {
        return IntStream.range(0, 2 * SEEDS).mapToDouble(parameter).toArray();
    }

    private static Schedule schedule(Rules rules, String name, Object... arguments) {
        return Implementation.of(rules).make(Schedule.class, name, arguments);
    }
}
