package descent.kata.lesson.show;

import descent.Optimizer;
import descent.Rules;
import descent.function.About;
import descent.function.AnalyticFunction;
import descent.function.Interval;
import descent.function.StationaryPoint;
import descent.report.Axis;
import descent.report.Figure;
import descent.report.Series;
import descent.trial.Instance;
import java.util.List;

/** A cycle that can be worked out, and a valley that is not everywhere as sharp. */
final class SamShow implements Show {
    private static final double BOWL_RATE = 0.5;
    private static final double RADIUS = 0.3;
    private static final int SHORT = 30;
    private static final double RATE = 0.1;
    private static final double ADAM_RATE = 0.02;
    private static final double LOOK = 0.2;
    private static final int GRADIENTS = 1_000;
    private static final int PARAMETERS = 79_510;

    @Override
    public Shown with(Rules rules) {
        Instance plain = Instance.of("BatchGradientDescent", BOWL_RATE);
        Track bowl = Track.inBowl(rules, Instance.of("Sam", plain, RADIUS), SHORT, 1);
        Track alone = Track.inBowl(rules, plain, SHORT, 1);
        Optimizer descent = rules.optimizer("BatchGradientDescent", RATE);
        Optimizer adamW = rules.optimizer("AdamW", ADAM_RATE, 0.9, 0.999, 1e-8, 0.0);
        Optimizer sam = rules.optimizer("Sam", adamW, LOOK);
        Runs runs = Runs.of(
                new Product(),
                GRADIENTS,
                Runs.entry("GradientDescent", descent),
                Runs.entry("Sam(GradientDescent)", rules.optimizer("Sam", descent, LOOK)),
                Runs.entry("AdamW", adamW),
                Runs.entry("Sam(AdamW)", sam));
        Costs costs = new Costs(PARAMETERS).and("AdamW", adamW).and("Sam(AdamW)", sam);
        return Shown.nothing()
                .picture(
                        "cycle",
                        new Figure(
                                "θ in the bowl ½θ², from 1",
                                Axis.linear("step"),
                                Axis.linear("θ"),
                                List.of(
                                        Series.line("GradientDescent", alone.points(), alone.theta(0)),
                                        Series.line("Sam", bowl.points(), bowl.theta(0)))))
                .picture("valley", runs.way())
                .picture("sharpness", sharpness(runs))
                .picture("costs", costs.table())
                .figure("bowlRate", BOWL_RATE)
                .figure("radius", RADIUS)
                .figure("short", String.valueOf(SHORT))
                .figure("end", Math.abs(bowl.theta(0).get(SHORT)))
                .figure("expected", BOWL_RATE * RADIUS / (2 - BOWL_RATE))
                .figure("look", LOOK)
                .figure("gradients", "%,d".formatted(GRADIENTS))
                .figure("plain", end(runs, 0))
                .figure("sam", end(runs, 1))
                .figure("adamW", end(runs, 2))
                .figure("samAdamW", end(runs, 3))
                .figure("least", Product.sharpness(1, 1));
    }

    private static double end(Runs runs, int lane) {
        return Product.sharpness(runs.run(lane).last().theta());
    }

    private static Figure sharpness(Runs runs) {
        List<Series> series = runs.result().runs().stream()
                .map(run -> Series.line(
                        run.entry().name(),
                        run.points().stream()
                                .map(point -> (double) point.step())
                                .toList(),
                        run.points().stream()
                                .map(point -> Product.sharpness(point.theta()))
                                .toList()))
                .toList();
        return new Figure(
                "u² + v², how sharp the valley is there", Axis.linear("step"), Axis.linear("u² + v²"), series);
    }

    /** The loss of the network y = uvx with one sample, (1, 1): zero wherever uv = 1, and nowhere as flat as at (1, 1). */
    private record Product() implements AnalyticFunction {
        @Override
        public About about() {
            return new About(
                    "product",
                    "½(uv − 1)²",
                    "made for this lesson: the smallest network with two layers",
                    "Every point of the valley is a minimum, and they are not equally sharp.");
        }

        @Override
        public double value(double... p) {
            double off = p[0] * p[1] - 1;
            return off * off / 2;
        }

        @Override
        public double[] gradient(double... p) {
            double off = p[0] * p[1] - 1;
            return new double[] {off * p[1], off * p[0]};
        }

        /** The curvature across the valley: where uv = 1, the other one is zero. */
        static double sharpness(double... p) {
            return p[0] * p[0] + p[1] * p[1];
        }

        @Override
        public List<Interval> domain() {
            return List.of(new Interval(0, 3.5), new Interval(0, 3.5));
        }

        @Override
        public double[] start() {
            return new double[] {3, 1};
        }

        @Override
        public List<StationaryPoint> stationaryPoints() {
            return List.of(new StationaryPoint(StationaryPoint.Kind.GLOBAL_MINIMUM, 0, 1, 1));
        }
    }
}
