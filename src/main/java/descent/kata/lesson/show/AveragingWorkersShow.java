package descent.kata.lesson.show;

import descent.Descent;
import descent.Optimizer;
import descent.Rules;
import descent.report.Axis;
import descent.report.Figure;
import descent.report.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A line that is fitted in parts: parts added up within a step, and workers that meet only now and then. */
final class AveragingWorkersShow implements Show {
    private static final LineFit LINE =
            new LineFit((count, random) -> List.of(range(0, count)).iterator());
    private static final double[] FROM = LINE.start();
    private static final double LEAST = LINE.stationaryPoints().get(0).value();
    private static final int[] EVEN = {10, 10, 10, 10};
    private static final int[] UNEVEN = {24, 12, 4};
    private static final double RATE = 0.1;
    private static final int LONG = 400;
    private static final List<Integer> ALONE = List.of(1, 4, 16, 64);
    private static final int MEETINGS = 60;
    private static final double SLOW_RATE = 0.02;
    private static final int SLOW_ALONE = 4;
    private static final double OUTER_RATE = 0.7;
    private static final double OUTER_MOMENTUM = 0.9;
    private static final int K = 5;
    private static final double ALPHA = 0.5;

    /** How the gradients of parts are put together. */
    private enum Mean {
        OF_MEANS,
        BY_SIZE,
        NONE
    }

    @Override
    public Shown with(Rules rules) {
        return Shown.nothing()
                .picture("parts", parts())
                .picture("alone", alone(rules))
                .picture("outer", outer(rules))
                .figure("samples", String.valueOf(LineFit.SAMPLES))
                .figure("rate", RATE)
                .figure("workers", String.valueOf(EVEN.length))
                .figure("slowRate", SLOW_RATE)
                .figure("slowAlone", String.valueOf(SLOW_ALONE))
                .figure("difference", differenceToLookahead(rules));
    }

    private static Table parts() {
        return Table.titled(
                        "One gradient of %d samples, in parts, and %d steps along it".formatted(LineFit.SAMPLES, LONG))
                .words("parts", "put together")
                .numbers("length, whole = 1", "distance from the whole", "loss above the least, in the end")
                .row(part("10, 10, 10, 10", "the mean of means", Mean.OF_MEANS, EVEN))
                .row(part("24, 12, 4", "the mean of means", Mean.OF_MEANS, UNEVEN))
                .row(part("24, 12, 4", "each by its size", Mean.BY_SIZE, UNEVEN))
                .row(part("10, 10, 10, 10", "the sum", Mean.NONE, EVEN));
    }

    private static List<String> part(String sizes, String words, Mean mean, int... parts) {
        double[] whole = LINE.gradient(FROM);
        double[] own = gradient(FROM, mean, parts);
        double[] theta = FROM.clone();
        for (int t = 0; t < LONG; t++) {
            theta = plus(theta, -RATE, gradient(theta, mean, parts));
        }
        return List.of(
                sizes,
                words,
                Words.figure(length(own) / length(whole)),
                Words.figure(length(plus(own, -1, whole)) / length(whole)),
                Words.figure(LINE.value(theta) - LEAST));
    }

    private static double[] gradient(double[] theta, Mean mean, int... sizes) {
        double[] sum = new double[theta.length];
        int from = 0;
        for (int size : sizes) {
            double weight = switch (mean) {
                case OF_MEANS -> 1.0 / sizes.length;
                case BY_SIZE -> (double) size / LineFit.SAMPLES;
                case NONE -> 1;
            };
            sum = plus(sum, weight, LineFit.gradient(theta, range(from, from + size)));
            from += size;
        }
        return sum;
    }

    private static Figure alone(Rules rules) {
        Figure figure = meetings("Workers that meet, and go on from their mean");
        for (int steps : ALONE) {
            Optimizer mean = rules.optimizer("BatchGradientDescent", 1.0);
            figure = line(figure, "%d alone".formatted(steps), path(mean, RATE, steps, EVEN));
        }
        return figure;
    }

    private static Figure outer(Rules rules) {
        Figure figure = meetings("The mean, and a rule that is told how far it is to the mean");
        figure = line(
                figure, "to the mean", path(rules.optimizer("BatchGradientDescent", 1.0), SLOW_RATE, SLOW_ALONE, EVEN));
        return line(
                figure,
                "Nesterov(0.7, 0.9)",
                path(rules.optimizer("Nesterov", OUTER_RATE, OUTER_MOMENTUM), SLOW_RATE, SLOW_ALONE, EVEN));
    }

    private static Figure meetings(String title) {
        return Figure.of(title, Axis.linear("meetings"), Axis.log("loss − least loss"));
    }

    private static Figure line(Figure figure, String name, List<double[]> path) {
        return figure.line(
                name,
                IntStream.range(0, path.size()).mapToObj(i -> (double) i).toList(),
                path.stream().map(theta -> LINE.value(theta) - LEAST).toList());
    }

    /** θ after each meeting. The outer rule's gradient at a point is the way from where workers end who start there. */
    private static List<double[]> path(Optimizer outer, double rate, int alone, int... shares) {
        Descent descent = Descent.start(outer, Nd4j.createFromArray(FROM));
        List<double[]> path = new ArrayList<>(List.of(FROM));
        for (int meeting = 0; meeting < MEETINGS; meeting++) {
            descent.step(point -> away(point, rate, alone, shares));
            path.add(descent.theta().toDoubleVector());
        }
        return path;
    }

    private static INDArray away(INDArray point, double rate, int alone, int... shares) {
        double[] start = point.toDoubleVector();
        double[] away = start;
        int from = 0;
        for (int share : shares) {
            int[] own = range(from, from + share);
            double[] theta = start;
            for (int t = 0; t < alone; t++) {
                theta = plus(theta, -rate, LineFit.gradient(theta, own));
            }
            away = plus(away, -1.0 / shares.length, theta);
            from += share;
        }
        return Nd4j.createFromArray(away);
    }

    /** Between Lookahead, and one worker with all samples whose outer rule is gradient descent. */
    private static double differenceToLookahead(Rules rules) {
        Optimizer inner = rules.optimizer("BatchGradientDescent", RATE);
        Descent lookahead = Descent.start(rules.optimizer("Lookahead", inner, K, ALPHA), Nd4j.createFromArray(FROM));
        List<double[]> path = path(rules.optimizer("BatchGradientDescent", ALPHA), RATE, K, LineFit.SAMPLES);
        double most = 0;
        for (int meeting = 1; meeting < path.size(); meeting++) {
            for (int t = 0; t < K; t++) {
                lookahead.step(point -> Nd4j.createFromArray(LINE.gradient(point.toDoubleVector())));
            }
            most = Math.max(
                    most, length(plus(path.get(meeting), -1, lookahead.theta().toDoubleVector())));
        }
        return most;
    }

    private static double[] plus(double[] x, double factor, double... y) {
        return IntStream.range(0, x.length)
                .mapToDouble(i -> x[i] + factor * y[i])
                .toArray();
    }

    private static double length(double... x) {
        return Math.sqrt(Arrays.stream(x).map(each -> each * each).sum());
    }

    private static int[] range(int from, int to) {
        return IntStream.range(from, to).toArray();
    }
}
