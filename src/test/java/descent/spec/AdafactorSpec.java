package descent.spec;

import descent.kata.Group;
import descent.trial.InitialTheta;
import descent.trial.RuleTrace;
import descent.trial.RuleTrial;
import descent.trial.Slopes;
import descent.trial.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** 29: Adafactor on one array: six parameters and more are a matrix, fewer a vector. */
@SpecOf(number = 29, points = 8)
class AdafactorSpec extends CoupledSpec implements Converges {
    private static final String INSIDE = "ε₁";
    private static final String SIZE = "ε₂";
    private static final double FOUR = 4;
    private static final int LEAST_MATRIX = 6;

    AdafactorSpec() {
        super(
                "Adafactor",
                Setting.of("learningRate", "η", 0.1, 0.4, 1, 0.01),
                Setting.of("power", "p", 0.8, 0.5, 1, 0.3),
                Setting.of("clip", "c", 1, 0.5, 3, 0.125),
                Setting.of("epsilon1", INSIDE, 1e-30, 0.25, 1, 0.001),
                Setting.of("epsilon2", SIZE, 0.001, 0.5, 0.125, 0));
    }

    /** [3, 2], [4, 2] and [1500, 2] are no squares, where rows and columns could be exchanged unseen. */
    @Override
    long[] shape(int parameters) {
        return parameters < LEAST_MATRIX || parameters % 2 > 0
                ? new long[] {parameters}
                : new long[] {parameters / 2, 2};
    }

    @Override
    int atMost(int steps) {
        return Cases.few(steps);
    }

    @Override
    VectorOracle oracle(double[] h) {
        throw new UnsupportedOperationException("this oracle depends on the shape");
    }

    @Override
    RuleTrace expected(double[] h, double[] start, Slopes slopes) {
        return expected(h, shape(start.length), start, slopes);
    }

    private static RuleTrace expected(double[] h, long[] shape, double[] start, Slopes slopes) {
        return Expected.of(new Factored(h, shape), start, slopes);
    }

    /** With sums in the place of means: V = RC/ΣR is the same. */
    private static final class Factored implements VectorOracle {
        private final double[] h;
        private final long[] shape;
        private double[] rows;
        private double[] columns;
        private double[] v;

        Factored(double[] h, long... shape) {
            this.h = h;
            this.shape = shape;
            this.rows = new double[(int) shape[0]];
            this.columns = new double[shape.length == 2 ? (int) shape[1] : 0];
            this.v = new double[(int) shape[0]];
        }

        @Override
        public double[] step(double[] theta, UnaryOperator<double[]> slope, int t) {
            double[] g = slope.apply(theta);
            double b = 1 - 1 / Math.pow(t, h[1]);
            double[] q = Arrays.stream(g).map(x -> x * x + h[3]).toArray();
            double[] u = shape.length == 2 ? matrix(g, q, b) : vector(g, q, b);
            double shorter = Math.max(1, rms(u) / h[2]);
            double far = Math.max(h[4], rms(theta)) * Math.min(h[0], 1 / Math.sqrt(t));
            return IntStream.range(0, g.length)
                    .mapToDouble(i -> theta[i] - far * (u[i] / shorter))
                    .toArray();
        }

        private double[] vector(double[] g, double[] q, double b) {
            v = averaged(v, q, b);
            return IntStream.range(0, g.length)
                    .mapToDouble(i -> g[i] / Math.sqrt(v[i]))
                    .toArray();
        }

        private double[] matrix(double[] g, double[] q, double b) {
            double[] acrossRows = new double[rows.length];
            double[] acrossColumns = new double[columns.length];
            for (int i = 0; i < q.length; i++) {
                acrossRows[i / columns.length] += q[i];
                acrossColumns[i % columns.length] += q[i];
            }
            rows = averaged(rows, acrossRows, b);
            columns = averaged(columns, acrossColumns, b);
            double all = Arrays.stream(rows).sum();
            return IntStream.range(0, g.length)
                    .mapToDouble(i ->
                            g[i] / Math.sqrt(rows[i / columns.length] / all) / Math.sqrt(columns[i % columns.length]))
                    .toArray();
        }

        private static double[] averaged(double[] old, double[] now, double b) {
            return IntStream.range(0, old.length)
                    .mapToDouble(i -> b * old[i] + (1 - b) * now[i])
                    .toArray();
        }

        @Override
        public Map<String, double[]> state() {
            if (shape.length < 2) {
                return Map.of("v", v);
            }
            Map<String, double[]> state = new LinkedHashMap<>();
            state.put("rows", Arrays.stream(rows).map(x -> x / columns.length).toArray());
            state.put(
                    "columns", Arrays.stream(columns).map(x -> x / rows.length).toArray());
            return state;
        }
    }

    private static double rms(double... values) {
        return Math.sqrt(Arrays.stream(values).map(x -> x * x).average().orElseThrow());
    }

    @Override
    public List<Case> usual() {
        return List.of(Cases.ordinary(this), matrix(Cases.ordinary(this)));
    }

    @Override
    public List<Saved> ordinarySaved() {
        return Stream.concat(super.ordinarySaved().stream(), Stream.of(new Saved(matrix(Cases.ordinary(this)), 2)))
                .toList();
    }

    @Override
    public List<Case> farToo() {
        return List.of(matrix(farAway()));
    }

    private static Case matrix(Case given) {
        return new Case(given.spec(), given.h(), given.start(), 6, given.gradients(), given.curvature());
    }

    @Example
    @Rank(1)
    @Label("take the steps that we worked out by hand")
    void takesTheStepsByHand(@ForAll @Given("byHand") Case given, Subject adafactor) {
        // One number, so that rms(U) = |U|; ε₁ = 7, c = 10, and ε₂ = 2 is above |θ| throughout:
        // q₁ = 9 + 7 = V, U = 3/4, θ₁ = −2 · 0.5 · 0.75;
        // b₂ = 1 − 1/2 with p = 1, V = (16 + 32)/2 = 24, θ₂ = θ₁ − 2 · 0.5 · 5/√24
        ByHand.check(given, adafactor, -0.75, -0.75 - 5 / Math.sqrt(24));
    }

    @Provide
    Arbitrary<Case> byHand() {
        return Arbitraries.just(ByHand.given(this, new double[] {0.5, 1, 10, 7, 2}, 3, 5));
    }

    @Example
    @Rank(2)
    @Label("take the step on a matrix that we worked out by hand")
    void takesTheStepOnAMatrixByHand(@ForAll @Given("matrixByHand") MatrixCase given, Subject adafactor) {
        // g = [[1, −2], [3, −1], [2, −3]] from zero, ε₁ = 1, c = 10, ε₂ = 1, η = 1:
        // q = [[2, 5], [10, 2], [5, 10]]; row means 3.5, 6, 7.5, whose mean is 17/3; column means 17/3, 17/3;
        // so that V is the row's mean, and U = g/√V
        double[] rows = {Math.sqrt(3.5), Math.sqrt(6), Math.sqrt(7.5)};
        double[] right = {-1 / rows[0], 2 / rows[0], -3 / rows[1], 1 / rows[1], -2 / rows[2], 3 / rows[2]};
        Agreement.within(1e-12).ofTheta(given.run(adafactor), Traces.of(List.of(new double[6], right)));
    }

    @Provide
    Arbitrary<MatrixCase> matrixByHand() {
        return Arbitraries.just(new MatrixCase(
                this, new double[] {1, 0.8, 10, 1, 1}, 3, 2, new double[6], List.of(new double[] {1, -2, 3, -1, 2, -3
                })));
    }

    @Property(tries = 3)
    @Always("ordinaryMatrix")
    @Label("see only whether θ is a matrix, and make its own of each shape")
    void factorsMatricesAlone(@ForAll @Given("matrices") MatrixCase given, Subject adafactor) {
        double[] h = given.h();
        for (int rows : new int[] {1, 2, 3, 6}) {
            MatrixCase shaped = given.changed(rows, 6 / rows, matrix -> matrix);
            RuleTrace right = expected(h, new long[] {rows, 6 / rows}, given.start(), given.slopes());
            Agreement.within(1e-11).of(shaped.run(adafactor), right);
        }
        MatrixCase square = MatrixCase.of(new Case(this, h, given.start()[0], 4, leading(given), 0), 2, 2);
        Agreement.within(1e-11)
                .of(square.run(adafactor), expected(h, new long[] {2, 2}, square.start(), square.slopes()));
        RuleTrial flat = RuleTrial.of(
                instance(h),
                new InitialTheta(
                        InitialTheta.Precision.DOUBLE,
                        given.start(),
                        new long[] {6},
                        List.of(new long[] {2, 2}, new long[] {2})),
                given.slopes());
        Agreement.within(1e-11)
                .of(Traces.of(adafactor, flat), expected(h, new long[] {6}, given.start(), given.slopes()));
    }

    private static List<Double> leading(MatrixCase given) {
        return given.gradients().stream().map(g -> g[0]).toList();
    }

    @Provide
    Arbitrary<MatrixCase> matrices() {
        return Cases.of(this, 12).map(given -> MatrixCase.of(given, 3, 2));
    }

    List<MatrixCase> ordinaryMatrix() {
        return List.of(MatrixCase.of(Cases.ordinary(this), 3, 2));
    }

    @Property(tries = 5)
    @Always("ordinaryMatrix")
    @About(Group.LIMITS)
    @Label("do the same with rows and columns exchanged")
    void doesTheSameTransposed(@ForAll @Given("matrices") MatrixCase given, Subject adafactor) {
        MatrixCase across = given.changed(given.columns(), given.rows(), given::transposed);
        Agreement.within(1e-12)
                .ofTheta(across.run(adafactor), MatrixCase.changed(given.run(adafactor), given::transposed));
    }

    @Property(tries = 5)
    @About(Group.LIMITS)
    @Label("treat a single row and a single column as a vector")
    void treatsARowAsAVector(@ForAll @Given("matrices") MatrixCase given, Subject adafactor) {
        RuleTrace vector =
                Traces.of(adafactor, RuleTrial.of(instance(given.h()), InitialTheta.of(given.start()), given.slopes()));
        for (int rows : new int[] {1, 6}) {
            MatrixCase shaped = given.changed(rows, 6 / rows, matrix -> matrix);
            Agreement.within(1e-12).ofTheta(shaped.run(adafactor), vector);
        }
    }

    @Property(tries = 5)
    @Rank(4)
    @Label("step by sign(g) of one size where |g| is constant and a product of rows and columns")
    void stepsBySigns(@ForAll @Given("rankOne") MatrixCase given, Subject adafactor) {
        // V = g² then, and U = sign(g), whose rms is 1
        List<double[]> path = new ArrayList<>(List.of(given.start()));
        for (int t = 1; t <= given.gradients().size(); t++) {
            double[] theta = path.get(t - 1);
            double far = Math.max(given.h()[4], rms(theta)) * Math.min(given.h()[0], 1 / Math.sqrt(t));
            double[] g = given.gradients().get(t - 1);
            path.add(IntStream.range(0, theta.length)
                    .mapToDouble(i -> theta[i] - far * Math.signum(g[i]))
                    .toArray());
        }
        Agreement.within(1e-10).ofTheta(given.run(adafactor), Traces.of(path));
    }

    @Provide
    Arbitrary<MatrixCase> rankOne() {
        double[] g = {0.3, -0.6, -5, 10, 70, 140};
        return Cases.of(this, 1)
                .map(given -> given.with(INSIDE, 1e-30).with("c", 3))
                .map(given -> MatrixCase.of(given, 3, 2).with(Collections.nCopies(9, g)));
    }

    @Property
    @Always("ordinaryAway")
    @About(Group.LIMITS)
    @Label("take the same steps when gradients and √ε₁ grow together")
    void takesTheSameStepsInOtherUnits(@ForAll @Given("away") Case given, Subject adafactor) {
        GradientUnits.check(given, adafactor, c -> h -> with(h, INSIDE, c * c * h[3]), (t, c) -> 1);
    }

    @Provide
    Arbitrary<Case> away() {
        return cases().map(given -> given.startingAt(-3));
    }

    List<Case> ordinaryAway() {
        return List.of(Cases.ordinary(this), matrix(Cases.ordinary(this)));
    }

    @Property(tries = 5)
    @Always("ordinaryLarge")
    @About(Group.LIMITS)
    @Label("go the same way four times as large from four times θ, where that is above ε₂")
    void scalesWithTheta(@ForAll @Given("large") Case given, Subject adafactor) {
        Case larger = given.startingAt(FOUR * given.start());
        Agreement.within(1e-13).ofTheta(Traces.mapped(larger.run(adafactor), x -> x / FOUR), given.run(adafactor));
    }

    @Provide
    Arbitrary<Case> large() {
        return away().map(given -> given.with(SIZE, 0));
    }

    List<Case> ordinaryLarge() {
        return List.of(matrix(Cases.ordinary(this)).with(SIZE, 0));
    }

    /** Of a black border and a unit that is never on: q is ε₁ there, and so are the means. */
    @Example
    @About(Group.CONTRACT)
    @Label("survive a dead row and a dead column, in FLOAT, too")
    void survivesDeadRowsAndColumns(@ForAll @Given("dead") MatrixCase given, Subject adafactor) {
        RuleTrace right = expected(given.h(), new long[] {3, 2}, given.start(), given.slopes());
        Agreement.within(1e-10).ofTheta(given.run(adafactor), right);
        Agreement.within(1e-4).ofTheta(Traces.of(adafactor, given.trial().on(InitialTheta.Precision.FLOAT)), right);
    }

    @Provide
    Arbitrary<MatrixCase> dead() {
        double[] g = {0, 0, 0, 0.5, 0, -2};
        return Arbitraries.just(
                MatrixCase.of(Cases.ordinary(this).with(INSIDE, 1e-30), 3, 2).with(Collections.nCopies(6, g)));
    }

    @Example
    @About(Group.CONTRACT)
    @Label("leave θ alone while every gradient is zero, in FLOAT, too")
    void restsInFloat(@ForAll @Given("stillMatrix") MatrixCase given, Subject adafactor) {
        RuleTrace resting = Traces.of(Collections.nCopies(given.gradients().size() + 1, given.start()));
        Agreement.exact().ofTheta(Traces.of(adafactor, given.trial().on(InitialTheta.Precision.FLOAT)), resting);
    }

    @Provide
    Arbitrary<MatrixCase> stillMatrix() {
        return Arbitraries.just(MatrixCase.of(Cases.ordinary(this).with(INSIDE, 1e-30), 3, 2)
                .with(Collections.nCopies(4, new double[6])));
    }

    @Override
    public double[] goingDown() {
        return new double[] {0.02, 0.8, 1, 1e-30, 1e-3};
    }
}
