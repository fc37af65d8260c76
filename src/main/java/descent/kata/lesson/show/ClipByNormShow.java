package descent.kata.lesson.show;

import descent.Optimizer;
import descent.Rules;
import descent.function.About;
import descent.function.AnalyticFunction;
import descent.function.Interval;
import descent.function.Point;
import descent.function.StationaryPoint;
import descent.report.Axis;
import descent.report.Figure;
import descent.report.Series;
import java.util.ArrayList;
import java.util.List;

/** Rules that come to a cliff, and what is left of one gradient of a hundred. */
final class ClipByNormShow implements Show {
    private static final double RATE = 0.4;
    private static final double ADAM_RATE = 0.1;
    private static final double LIMIT = 1;
    private static final int STEPS = 250;
    private static final double BAR = 1e-4;
    private static final int PARAMETERS = 79_510;

    @Override
    public Shown with(Rules rules) {
        Optimizer descent = rules.optimizer("BatchGradientDescent", RATE);
        Optimizer adamW = rules.optimizer("AdamW", ADAM_RATE, 0.9, 0.999, 1e-8, 0.0);
        Optimizer clipped = rules.optimizer("ClipByNorm", adamW, LIMIT);
        Runs runs = Runs.of(
                new Cliff(),
                STEPS,
                Runs.entry("GradientDescent", descent),
                Runs.entry("clipped GradientDescent", rules.optimizer("ClipByNorm", descent, LIMIT)),
                Runs.entry("AdamW", adamW),
                Runs.entry("clipped AdamW", clipped));
        return Shown.nothing()
                .picture("cliff", runs.way())
                .picture("values", runs.values())
                .picture("norms", norms(runs))
                .picture(
                        "costs",
                        new Costs(PARAMETERS)
                                .and("AdamW", adamW)
                                .and("clipped AdamW", clipped)
                                .table())
                .figure("rate", RATE)
                .figure("adamRate", ADAM_RATE)
                .figure("limit", LIMIT)
                .figure("bar", BAR)
                .figure("before", runs.run(0).points().get(cliff(runs, 0) - 1).gradientNorm())
                .figure("longest", longest(runs, 0))
                .figure("thrown", farthest(runs))
                .figure("descent", runs.reaches(0, BAR))
                .figure("clippedDescent", runs.reaches(1, BAR))
                .figure("adamW", runs.reaches(2, BAR))
                .figure("clippedAdamW", runs.reaches(3, BAR));
    }

    private static Figure norms(Runs runs) {
        List<Series> series = new ArrayList<>();
        for (int lane : List.of(0, 1)) {
            List<Point> points = runs.run(lane).points();
            series.add(Series.line(
                    runs.run(lane).entry().name(),
                    points.stream().map(point -> (double) point.step()).toList(),
                    points.stream().map(Point::gradientNorm).toList()));
        }
        return new Figure("‖g‖ on the way, before clipping", Axis.linear("step"), Axis.log("‖g‖"), series);
    }

    /** The step of the longest gradient. */
    private static int cliff(Runs runs, int lane) {
        List<Point> points = runs.run(lane).points();
        double longest = longest(runs, lane);
        int step = 0;
        while (points.get(step).gradientNorm() < longest) {
            step++;
        }
        return step;
    }

    private static double longest(Runs runs, int lane) {
        return runs.run(lane).points().stream()
                .mapToDouble(Point::gradientNorm)
                .max()
                .orElseThrow();
    }

    private static double farthest(Runs runs) {
        return runs.run(0).points().stream()
                .mapToDouble(point -> point.theta()[0])
                .min()
                .orElseThrow();
    }

    /** A bowl with a step in it: from x = 1.2 down to x = 1 it falls by 10. */
    private record Cliff() implements AnalyticFunction {
        private static final double EDGE = 1;
        private static final double WIDTH = 0.2;
        private static final double HEIGHT = 10;

        @Override
        public About about() {
            return new About(
                    "cliff",
                    "(0.1x² + y²)/2, and a slope of 50 where 1 < x < 1.2",
                    "made for this lesson, after figure 6 of Pascanu, Mikolov and Bengio 2013, arXiv:1211.5063",
                    "In the cliff the gradient is a hundred times as long as beside it.");
        }

        private static double share(double x) {
            return Math.max(0, Math.min(1, (x - EDGE) / WIDTH));
        }

        @Override
        public double value(double... p) {
            double u = share(p[0]);
            return (0.1 * p[0] * p[0] + p[1] * p[1]) / 2 + HEIGHT * u;
        }

        @Override
        public double[] gradient(double... p) {
            double u = share(p[0]);
            return new double[] {0.1 * p[0] + (u > 0 && u < 1 ? HEIGHT / WIDTH : 0), p[1]};
        }

        @Override
        public List<Interval> domain() {
            return List.of(new Interval(-3, 3), new Interval(-1.5, 1.5));
        }

        @Override
        public double[] start() {
            return new double[] {2.5, 1};
        }

        @Override
        public List<StationaryPoint> stationaryPoints() {
            return List.of(new StationaryPoint(StationaryPoint.Kind.GLOBAL_MINIMUM, 0, 0, 0));
        }
    }
}
