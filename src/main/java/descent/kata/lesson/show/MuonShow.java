package descent.kata.lesson.show;

import descent.Optimizer;
import descent.PerArray;
import descent.Rules;
import descent.report.Axis;
import descent.report.Figure;
import descent.report.Series;
import descent.report.Table;
import descent.trial.Implementation;
import descent.trial.InitialTheta;
import descent.trial.Instance;
import descent.trial.LeastSquaresSlopes;
import descent.trial.RecordedSlopes;
import descent.trial.RuleTrace;
import descent.trial.RuleTrial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Least squares whose directions are not equally steep, what the rounds make of singular values, and a network. */
final class MuonShow implements Show {
    /** What a round makes of a singular value of 1. */
    private static final double ONE_ROUND = 3.4445 - 4.7750 + 2.0315;

    private static final int SIDE = 12;
    private static final double CONDITION = 30;
    private static final double SPREAD = 5;
    private static final int STEPS = 200;
    private static final List<Double> RATES = List.of(0.001, 0.003, 0.01, 0.03, 0.1, 0.3);
    private static final int ROUNDS = 5;
    private static final int ITERATIONS = 300;
    private static final double RATE = 0.003;
    private static final double MUON_RATE = 0.01;
    private static final int INPUTS = 784;
    private static final int OUTPUTS = 100;

    @Override
    public Shown with(Rules rules) {
        LeastSquaresSlopes problem = problem();
        Map<String, DoubleFunction<Instance>> open = new LinkedHashMap<>();
        open.put("GradientDescent", rate -> Instance.of("BatchGradientDescent", rate / CONDITION));
        open.put("AdamW", rate -> Instance.of("AdamW", rate, 0.9, 0.999, 1e-8, 0.0));
        open.put("Muon", rate -> Instance.of("Muon", rate, 0.95, ROUNDS));
        List<Series> series = new ArrayList<>();
        Shown shown = Shown.nothing()
                .picture("answer", new Question("η", Math.sqrt(2) / ONE_ROUND).form())
                .picture("derivation", Question.derivation("Muon"));
        for (Map.Entry<String, DoubleFunction<Instance>> rule : open.entrySet()) {
            List<Double> best = best(rules, problem, rule.getValue());
            series.add(Series.line(
                    rule.getKey(),
                    IntStream.range(0, best.size()).mapToObj(t -> (double) t).toList(),
                    best));
            shown = shown.figure("end" + rule.getKey(), best.get(STEPS));
        }
        Optimizer adamW = rules.optimizer("AdamW", RATE, 0.9, 0.999, 1e-8, 0.0);
        Optimizer muon = rules.optimizer("Muon", MUON_RATE, 0.95, ROUNDS);
        Map<String, Optimizer> lanes = new LinkedHashMap<>();
        lanes.put("AdamW", adamW);
        lanes.put("PerArray(Muon, AdamW)", new PerArray(muon, adamW));
        SmallNetwork training = SmallNetwork.of(ITERATIONS, lanes);
        return shown.picture("values", values(rules))
                .picture(
                        "squares",
                        new Figure(
                                "½‖AX − B‖², each rule at the best of %d rates".formatted(RATES.size()),
                                Axis.linear("step"),
                                Axis.log("loss"),
                                series))
                .picture("losses", training.losses())
                .picture(
                        "costs",
                        new Costs(INPUTS, OUTPUTS)
                                .and("AdamW", adamW)
                                .and("Muon", muon)
                                .table())
                .figure("side", String.valueOf(SIDE))
                .figure("condition", CONDITION * CONDITION)
                .figure("steps", String.valueOf(STEPS))
                .figure("rates", String.valueOf(RATES.size()))
                .figure("iterations", String.valueOf(ITERATIONS))
                .figure("batch", String.valueOf(SmallNetwork.BATCH))
                .figure("rate", RATE)
                .figure("muonRate", MUON_RATE)
                .figure("adamW", training.loss(0))
                .figure("muon", training.loss(1));
    }

    /** A = QDP: directions of very different curvature, none of them along a coordinate. */
    private static LeastSquaresSlopes problem() {
        SplittableRandom random = new SplittableRandom(4);
        double[] stretched = product(turn(random), diagonal());
        double[] a = product(stretched, turn(random));
        double[] solution = random.doubles((long) SIDE * SIDE, -SPREAD, SPREAD).toArray();
        return new LeastSquaresSlopes(STEPS, SIDE, a, product(a, solution));
    }

    /** An orthogonal matrix. */
    private static double[] turn(SplittableRandom random) {
        double[] turned = reflection(random);
        for (int i = 1; i < SIDE; i++) {
            turned = product(turned, reflection(random));
        }
        return turned;
    }

    /** I − 2vvᵀ/‖v‖². */
    private static double[] reflection(SplittableRandom random) {
        double[] v = random.doubles(SIDE, -1, 1).toArray();
        double squares = DoubleStream.of(v).map(x -> x * x).sum();
        return IntStream.range(0, SIDE * SIDE)
                .mapToDouble(i -> (i / SIDE == i % SIDE ? 1 : 0) - 2 * v[i / SIDE] * v[i % SIDE] / squares)
                .toArray();
    }

    private static double[] diagonal() {
        return IntStream.range(0, SIDE * SIDE)
                .mapToDouble(i -> i / SIDE == i % SIDE ? Math.pow(CONDITION, i / SIDE / (SIDE - 1.0)) : 0)
                .toArray();
    }

    private static double[] product(double[] x, double... y) {
        return IntStream.range(0, SIDE * SIDE)
                .mapToDouble(i -> IntStream.range(0, SIDE)
                        .mapToDouble(k -> x[i / SIDE * SIDE + k] * y[k * SIDE + i % SIDE])
                        .sum())
                .toArray();
    }

    /** The losses at the rate with the least one at the end. */
    private static List<Double> best(Rules rules, LeastSquaresSlopes problem, DoubleFunction<Instance> rule) {
        return RATES.stream()
                .map(rate -> losses(rules, problem, rule.apply(rate)))
                .min((one, other) -> Double.compare(last(one), last(other)))
                .orElseThrow();
    }

    private static double last(List<Double> losses) {
        double last = losses.get(losses.size() - 1);
        return Double.isFinite(last) ? last : Double.MAX_VALUE;
    }

    private static List<Double> losses(Rules rules, LeastSquaresSlopes problem, Instance rule) {
        InitialTheta start = InitialTheta.shaped(new long[] {SIDE, SIDE}, new double[SIDE * SIDE]);
        RuleTrace trace = RuleTrial.of(rule, start, problem).run(Implementation.of(rules));
        trace.thrown().ifPresent(thrown -> {
            throw new IllegalStateException("%s: %s %s".formatted(rule.name(), thrown.simpleName(), thrown.message()));
        });
        return trace.theta().stream().map(problem::value).toList();
    }

    /** Of a diagonal gradient, by the rule itself: one step from zero at η = 1. */
    private static Table values(Rules rules) {
        double[] sigma = {0.8, 0.5, 0.3, 0.1, 0.03, 0.01};
        int size = sigma.length;
        double[] g = new double[size * size];
        IntStream.range(0, size).forEach(i -> g[i * size + i] = sigma[i]);
        double length = Math.sqrt(DoubleStream.of(sigma).map(x -> x * x).sum());
        Table table = Table.of(
                "Singular values of u/‖u‖, and of X after some rounds",
                List.of(
                        Table.Column.number("u/‖u‖"),
                        Table.Column.number("1 round"),
                        Table.Column.number("2 rounds"),
                        Table.Column.number("3 rounds"),
                        Table.Column.number("5 rounds")));
        List<double[]> after = IntStream.of(1, 2, 3, ROUNDS)
                .mapToObj(rounds -> {
                    RuleTrial trial = RuleTrial.of(
                            Instance.of("Muon", 1.0, 0.95, rounds),
                            InitialTheta.shaped(new long[] {size, size}, new double[g.length]),
                            new RecordedSlopes(List.of(g), 0));
                    return trial.run(Implementation.of(rules)).theta().get(1);
                })
                .toList();
        for (int i = 0; i < size; i++) {
            List<String> cells = new ArrayList<>(List.of(Words.figure(sigma[i] / length)));
            for (double[] x : after) {
                cells.add(Words.figure(-x[i * size + i]));
            }
            table = table.row(cells);
        }
        return table;
    }
}
