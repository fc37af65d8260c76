package descent.mutant.diagnosis;

import descent.mutant.diagnosis.Settings.Kind;
import descent.spec.SpecRun;
import descent.trial.Argument;
import descent.trial.InitialTheta;
import descent.trial.InitialTheta.Precision;
import descent.trial.Instance;
import descent.trial.RecordedSlopes;
import descent.trial.RecordedSlopes.AtZero;
import descent.trial.RuleTrace;
import descent.trial.RuleTrial;
import descent.trial.RuleTrial.Company;
import descent.trial.RuleTrial.GradientArrays;
import descent.trial.TrustedRule;
import descent.trial.Waypoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The probes of an update rule: the cheapest first, which most candidates do not survive.
 *
 * @param exercise the rule's class name
 * @param seed decides all numbers
 */
record RuleProbes(String exercise, long seed) {
    private static final int PARAMETERS = 4;
    private static final int STEPS = 12;
    private static final int LATE = 5;
    private static final int LONG = 215;
    private static final double CURVATURE = 0.2;
    private static final double FAR = 40;
    private static final double TINY = 1e-9;
    private static final double NO_SQUARE = 1e-25;
    private static final int THOUSAND = 1000;
    private static final String FROM_THE_START = "From its first step on";
    private static final String NOT_ZERO = "Where gradients are neither zero nor tiny";

    List<Probe> all() {
        List<Probe> all = new ArrayList<>(List.of(
                way(ordinary(0)),
                way(late()).apartFrom(FROM_THE_START),
                Probe.of(List.of(lasting(LATE, ordinary(0))), RuleFacts::memory),
                way(trial(PARAMETERS, STEPS, 3, 1, Kind.REAL).with(GradientArrays.FRESH)),
                way(withZeros().with(GradientArrays.OVERWRITTEN)).apartFrom(NOT_ZERO),
                way(lasting(LATE, ordinary(8)).with(Company.AGAIN)),
                way(lasting(LATE, ordinary(9)).with(Company.BESIDE_ANOTHER)),
                way(ordinary(10).savedAfter(LATE)),
                way(from(FAR, ordinary(2))).apartFrom("Where θ is not far from zero"),
                way(tiny()),
                way(from(0, trial(1, STEPS, 1, 4, Kind.LIMIT))),
                way(trial(2, STEPS, 1, 7, Kind.LIMIT)),
                Probe.of(List.of(trial(PARAMETERS, LATE, 1, 11, Kind.ORDINARY).on(Precision.FLOAT)), RuleFacts::extent),
                way(trial(13, LATE, 2, 12, Kind.REAL)),
                // what happens once in a hundred steps, and what ends after a thousand
                way(lasting()),
                way(veryLate()).apartFrom(FROM_THE_START)));
        if (SpecRun.movesTogether(exercise)) {
            all.addAll(ofShapes());
        }
        return all;
    }

    /** Matrices, and a vector of which the parts are known: norms are over all of it. */
    private List<Probe> ofShapes() {
        RuleTrial refused = shaped(new long[] {6}, new long[] {2, 2}, new long[] {2});
        return List.of(
                way(shaped(new long[] {3, 2})),
                way(shaped(new long[] {2, 3})),
                way(shaped(new long[] {2, 2}).savedAfter(LATE)),
                way(from(FAR, trial(2, STEPS, 1, 14, Kind.LIMIT))),
                subject -> without(subject.run(refused)),
                Probe.of(List.of(withoutSquares()), RuleFacts::extent).apartFrom(NOT_ZERO));
    }

    private RuleTrial shaped(long[] shape, long[]... parts) {
        int parameters = (int) Arrays.stream(shape).reduce(1, (product, size) -> product * size);
        RuleTrial flat = trial(parameters, STEPS, 2, 15, Kind.ORDINARY);
        InitialTheta theta = new InitialTheta(Precision.DOUBLE, flat.theta().values(), shape, List.of(parts));
        return RuleTrial.of(flat.rule(), theta, flat.slopes());
    }

    /** Whoever refuses a θ may throw what he likes. */
    private static Behaviour without(RuleTrace trace) {
        Behaviour notes = new Behaviour();
        trace.theta().forEach(notes::note);
        return notes;
    }

    /** A matrix in FLOAT, where the squares of such numbers are zero, and what is divided by the least FLOAT is huge. */
    private RuleTrial withoutSquares() {
        RuleTrial flat = trial(6, LATE, 2, 17, Kind.REAL);
        RuleTrial tiny = from(0, along(flat, LATE, 0, (t, i) -> NO_SQUARE * atZero(flat, t, i)));
        return RuleTrial.of(
                tiny.rule(),
                new InitialTheta(Precision.FLOAT, tiny.theta().values(), new long[] {3, 2}, List.of()),
                tiny.slopes());
    }

    /** One of them, with nothing special about it. */
    RuleTrial plain() {
        return ordinary(0);
    }

    /** The same, but for the value of one hyperparameter. */
    RuleTrial plainWithAnother(int setting) {
        return withAnother(plain(), setting);
    }

    /** One of many steps, with memories that last. */
    RuleTrial lasting() {
        RuleTrial trial = trial(1, STEPS + 1, 1, 13, Kind.REAL);
        List<Argument> arguments = new ArrayList<>(((Instance) trial.rule()).arguments());
        arguments.replaceAll(each -> each instanceof TrustedRule ? TrustedRule.LOOKING_AHEAD : each); // it has state
        return lasting(LONG, RuleTrial.of(new Instance(exercise, arguments), trial.theta(), trial.slopes()));
    }

    /** Fresh state around the thousandth step. */
    private RuleTrial veryLate() {
        RuleTrial trial = trial(2, STEPS + 1, 1, 16, Kind.REAL);
        return lasting(THOUSAND + LATE, trial).from(Waypoint.unremembered(trial.theta(), THOUSAND - LATE));
    }

    /** The same, but for the value of one hyperparameter. */
    RuleTrial lastingWithAnother(int setting) {
        return withAnother(lasting(), setting);
    }

    private RuleTrial withAnother(RuleTrial trial, int setting) {
        List<Argument> arguments = new ArrayList<>(((Instance) trial.rule()).arguments());
        Argument own = arguments.get(setting);
        for (Kind kind : Kind.values()) {
            for (int other = 200; arguments.get(setting).equals(own) && other < 210; other++) {
                arguments.set(setting, Argument.of(settings().values(kind, random(other))[setting]));
            }
        }
        return RuleTrial.of(new Instance(exercise, arguments), trial.theta(), trial.slopes());
    }

    /** Some from zero, with gradients of very different sizes. */
    List<RuleTrial> ofManyScales() {
        return List.of(from(0, ordinary(0)), from(0, ordinary(1)), from(0, ordinary(4)), tiny());
    }

    Settings settings() {
        return Settings.of(exercise);
    }

    private static Probe way(RuleTrial trial) {
        return Probe.of(List.of(trial), RuleFacts::way);
    }

    private SplittableRandom random(int trial) {
        return new SplittableRandom(seed * 1000 + trial);
    }

    private RuleTrial ordinary(int number) {
        return trial(PARAMETERS, STEPS, 3, number, Kind.ORDINARY);
    }

    /** Gradients of changing signs over so many decades. */
    private RuleTrial trial(int parameters, int steps, double decades, int number, Kind kind) {
        SplittableRandom random = random(number);
        InitialTheta start =
                SpecRun.theta(exercise, random.doubles(parameters, -2, 2).toArray());
        List<double[]> slopes = IntStream.range(0, steps)
                .mapToObj(t -> random.doubles(parameters)
                        .map(x -> Math.pow(10, decades * (x - 0.7)) * (random.nextBoolean() ? 1 : -1))
                        .toArray())
                .toList();
        Object[] settings = Settings.of(exercise).values(kind, random(kind.ordinal() + 100));
        return RuleTrial.of(Instance.of(exercise, settings), start, new RecordedSlopes(slopes, CURVATURE));
    }

    /** Fresh state, but a later step: what is infinite in the first step may be a number here. */
    private RuleTrial late() {
        RuleTrial ordinary = ordinary(6);
        return lasting(LATE + STEPS, ordinary).from(Waypoint.unremembered(ordinary.theta(), LATE));
    }

    /** No gradient at first, then none for one parameter after the other. */
    private RuleTrial withZeros() {
        RuleTrial ordinary = ordinary(5);
        return from(
                0,
                along(ordinary, STEPS, 0, (t, i) -> t == 1 || (t - 1) % PARAMETERS == i ? 0 : atZero(ordinary, t, i)));
    }

    private RuleTrial tiny() {
        RuleTrial ordinary = ordinary(3);
        return from(0, along(ordinary, STEPS, 0, (t, i) -> TINY * atZero(ordinary, t, i)));
    }

    private static RuleTrial from(double factor, RuleTrial trial) {
        double[] start = DoubleStream.of(trial.theta().values())
                .map(value -> factor * value)
                .toArray();
        return RuleTrial.of(trial.rule(), trial.theta().at(start), trial.slopes());
    }

    /** Only the first of its steps, or all of them again and again. */
    private static RuleTrial lasting(int steps, RuleTrial trial) {
        return along(trial, steps, CURVATURE, (t, i) -> atZero(trial, t, i));
    }

    private static RuleTrial along(RuleTrial trial, int steps, double curvature, AtZero gradient) {
        int parameters = trial.theta().values().length;
        return RuleTrial.of(trial.rule(), trial.theta(), RecordedSlopes.of(steps, parameters, curvature, gradient));
    }

    private static double atZero(RuleTrial trial, int t, int i) {
        int step = 1 + (t - 1) % trial.slopes().steps();
        return trial.slopes().at(step, new double[trial.theta().values().length])[i];
    }
}
