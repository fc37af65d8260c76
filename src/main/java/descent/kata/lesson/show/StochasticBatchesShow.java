package descent.kata.lesson.show;

import descent.Batching;
import descent.Optimizer;
import descent.Rules;
import descent.data.Batches;
import descent.report.Axis;
import descent.report.Figure;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;

/** One sample a step: which samples two epochs see, and the way that θ takes. */
final class StochasticBatchesShow implements Show {
    private static final int EPOCHS = 5;
    private static final int SHOWN = 20;
    private static final double RATE = 0.2;

    @Override
    public Shown with(Rules rules) {
        Batching stochastic = rules.make(Batching.class, "StochasticBatches");
        Optimizer rule = rules.optimizer("BatchGradientDescent", RATE);
        LineFits lanes = new LineFits(Batches.full(), EPOCHS * LineFit.SAMPLES);
        lanes.add("batch", rule, Batches.full(), LineFit.SAMPLES, EPOCHS);
        lanes.add("stochastic", rule, stochastic, 1, EPOCHS);
        return Shown.nothing()
                .picture("order", order(stochastic))
                .picture("way", lanes.runs().way())
                .picture("loss", lanes.byEpoch())
                .figure("samples", String.valueOf(LineFit.SAMPLES))
                .figure("rate", RATE)
                .figure("batchFirst", lanes.afterOneEpoch(0, 1))
                .figure("stochasticFirst", lanes.afterOneEpoch(1, LineFit.SAMPLES))
                .figure("floor", lanes.floor(1));
    }

    private static Figure order(Batching stochastic) {
        SplittableRandom random = new SplittableRandom(0);
        Figure order = Figure.of(
                "Which of %d samples each step sees".formatted(SHOWN),
                Axis.linear("step"),
                Axis.linear("index of the sample"));
        for (int epoch = 0; epoch < 2; epoch++) {
            List<Double> steps = new ArrayList<>();
            List<Double> samples = new ArrayList<>();
            Iterator<int[]> batches = stochastic.epoch(SHOWN, random);
            while (batches.hasNext()) {
                steps.add(epoch * SHOWN + steps.size() + 1.0);
                samples.add((double) batches.next()[0]);
            }
            order = order.points("epoch " + (epoch + 1), steps, samples);
        }
        return order;
    }
}
