package descent.kata.lesson.show;

import descent.Optimizer;
import descent.Rules;
import descent.function.Booth;
import descent.function.Entry;
import descent.report.Table;
import java.util.ArrayList;
import java.util.List;

/** Where a penalty moves the minimum. */
final class WeightDecayShow implements Show {
    private static final double RATE = 0.04;
    private static final List<Double> DECAYS = List.of(0.0, 0.5, 2.0, 8.0);
    private static final int STEPS = 150;

    @Override
    public Shown with(Rules rules) {
        Optimizer inner = rules.optimizer("BatchGradientDescent", RATE);
        List<Entry> lanes = new ArrayList<>();
        for (double decay : DECAYS) {
            lanes.add(Runs.entry("λ " + Words.figure(decay), rules.optimizer("WeightDecay", inner, decay)));
        }
        Runs booth = Runs.of(new Booth(), STEPS, lanes.toArray(Entry[]::new));
        Table ends = Table.titled("Where each of them ends").lane("decay").numbers("x", "y", "|θ|", "f");
        for (int i = 0; i < lanes.size(); i++) {
            double[] theta = booth.run(i).last().theta();
            ends = ends.row(
                    lanes.get(i).name(),
                    Words.figure(theta[0]),
                    Words.figure(theta[1]),
                    Words.figure(Math.hypot(theta[0], theta[1])),
                    Words.figure(booth.run(i).last().value()));
        }
        return Shown.nothing()
                .picture("booth", booth.way())
                .picture("values", booth.values())
                .picture("ends", ends)
                .figure("free", norm(booth, 0))
                .figure("strong", norm(booth, DECAYS.size() - 1));
    }

    private static double norm(Runs runs, int lane) {
        double[] theta = runs.run(lane).last().theta();
        return Math.hypot(theta[0], theta[1]);
    }
}
