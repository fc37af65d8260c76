package descent.kata.lesson.show;

import descent.Rules;
import descent.function.Entry;
import descent.function.LongValley;
import descent.function.Sphere;
import java.util.List;

/** The bound of the learning rate: a parabola, and a valley whose two curvatures want different rates. */
final class BatchGradientDescentShow implements Show {
    private static final List<Double> RATES = List.of(0.05, 0.45, 0.95, 1.05);
    private static final int STEPS = 40;
    private static final double ACROSS = 0.95;

    /** A hundredth of the start's value. */
    private static final double BAR = 0.64;

    @Override
    public Shown with(Rules rules) {
        Runs parabola = Runs.of(
                new Sphere(1),
                STEPS,
                RATES.stream().map(rate -> lane(rules, rate)).toArray(Entry[]::new));
        Runs valley = Runs.of(new LongValley(), STEPS, lane(rules, 0.45), lane(rules, ACROSS));
        Shown shown = Shown.nothing()
                .picture("parabola", parabola.way())
                .picture("values", parabola.values())
                .picture("valley", valley.way())
                .figure("stuck", Math.abs(valley.run(0).last().theta()[0]))
                .figure("ratio", RATES.get(2) / RATES.get(0))
                .figure("steps", String.valueOf(STEPS));
        for (int i = 0; i < RATES.size(); i++) {
            shown = shown.figure("rate" + i, RATES.get(i)).figure("reach" + i, parabola.reaches(i, BAR));
        }
        return shown;
    }

    private static Entry lane(Rules rules, double rate) {
        return Runs.entry("η " + rate, rules.optimizer("BatchGradientDescent", rate));
    }
}
