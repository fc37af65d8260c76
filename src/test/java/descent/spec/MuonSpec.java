package descent.spec;

import descent.kata.Group;
import descent.trial.InitialTheta;
import descent.trial.LeastSquaresSlopes;
import descent.trial.RuleTrace;
import descent.trial.RuleTrial;
import descent.trial.Slopes;
import descent.trial.Subject;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * 30: Muon on one matrix, along given gradients: where they follow θ, it makes much of an ulp. With these β no average of
 * short decimals is zero but for rounding, which Muon would make as long as any: what is remembered of them is a multiple
 * of 11 or of 9 or of 19, and the last of them is none.
 */
@SpecOf(number = 30, points = 9)
class MuonSpec extends CoupledSpec implements HasNoOrigin, LinearInLearningRate {
    private static final String ROUNDS = "k";
    private static final double LINEAR = 3.4445;
    private static final double CUBIC = -4.7750;
    private static final double QUINTIC = 2.0315;
    private static final int LONG = 60;

    MuonSpec() {
        super(
                "Muon",
                Setting.LEARNING_RATE,
                Setting.of("momentum", "β", 0.55, 0.9, 0, 0.95),
                Setting.of("steps", ROUNDS, 5, 3, 1, 6));
    }

    /** Each round makes what is nearly nothing 3.4 times as long, FLOAT's rounding too: after five of them 3e-5. */
    @Override
    public Arbitrary<Case> single() {
        return super.single().map(given -> given.with(ROUNDS, Math.min(5, given.h()[2])));
    }

    @Override
    Object[] arguments(double[] h) {
        return new Object[] {h[0], h[1], (int) h[2]};
    }

    /** [1, 1], [2, 1], [1, 3], [2, 2], [3, 2], [4, 2], …: tall, wide and square. */
    @Override
    long[] shape(int parameters) {
        if (parameters % 2 > 0) {
            return new long[] {1, parameters};
        }
        return parameters == 2 ? new long[] {2, 1} : new long[] {parameters / 2, 2};
    }

    @Override
    VectorOracle oracle(double[] h) {
        throw new UnsupportedOperationException("this oracle depends on the shape");
    }

    @Override
    int atMost(int steps) {
        return Cases.few(steps);
    }

    @Override
    RuleTrace expected(double[] h, double[] start, Slopes slopes) {
        return expected(h, shape(start.length), start, slopes);
    }

    private static RuleTrace expected(double[] h, long[] shape, double[] start, Slopes slopes) {
        return Expected.of(new Orthogonal(h, (int) shape[0], (int) shape[1]), start, slopes);
    }

    /** As the heavy ball writes it, m = βm + g and u = g + βm: the norm takes out 1 − β. Rounds by X(XᵀX). */
    private static final class Orthogonal implements VectorOracle {
        private final double[] h;
        private final int rows;
        private final int columns;
        private double[] heavy;

        Orthogonal(double[] h, int rows, int columns) {
            this.h = h;
            this.rows = rows;
            this.columns = columns;
            this.heavy = new double[rows * columns];
        }

        @Override
        public double[] step(double[] theta, UnaryOperator<double[]> slope, int t) {
            double[] g = slope.apply(theta);
            heavy = sum(1, g, h[1], heavy);
            double[] u = sum(1, g, h[1], heavy);
            double largest = Arrays.stream(u).map(Math::abs).max().orElseThrow();
            if (largest == 0) {
                return theta;
            }
            double[] x = Arrays.stream(u).map(each -> each / largest).toArray();
            double length = Math.sqrt(Arrays.stream(x).map(each -> each * each).sum());
            x = Arrays.stream(x).map(each -> each / length).toArray();
            for (int round = 0; round < (int) h[2]; round++) {
                double[] cube = timesSquare(x, x);
                x = sum(1, sum(LINEAR, x, CUBIC, cube), QUINTIC, timesSquare(cube, x));
            }
            double factor = columns > rows ? Math.sqrt((double) columns / rows) : 1;
            return sum(1, theta, -h[0] * factor, x);
        }

        private static double[] sum(double a, double[] x, double b, double[] y) {
            return IntStream.range(0, x.length)
                    .mapToDouble(i -> a * x[i] + b * y[i])
                    .toArray();
        }

        /** Y XᵀX. */
        private double[] timesSquare(double[] y, double[] x) {
            double[] square = new double[columns * columns];
            for (int i = 0; i < square.length; i++) {
                for (int row = 0; row < rows; row++) {
                    square[i] += x[row * columns + i / columns] * x[row * columns + i % columns];
                }
            }
            double[] product = new double[y.length];
            for (int i = 0; i < product.length; i++) {
                for (int k = 0; k < columns; k++) {
                    product[i] += y[i / columns * columns + k] * square[k * columns + i % columns];
                }
            }
            return product;
        }

        @Override
        public Map<String, double[]> state() {
            return Map.of(
                    "momentum", Arrays.stream(heavy).map(x -> (1 - h[1]) * x).toArray());
        }
    }

    /** What a round makes of a singular value. */
    private static double round(double sigma) {
        return LINEAR * sigma + CUBIC * Math.pow(sigma, 3) + QUINTIC * Math.pow(sigma, 5);
    }

    private static double rounds(double sigma, int count) {
        return count == 0 ? sigma : rounds(round(sigma), count - 1);
    }

    @Override
    public List<Case> usual() {
        Case whole = Cases.ordinary(this);
        Case given = whole.with(whole.gradients().subList(0, 4));
        return List.of(sized(whole, 6), given.with("η", 1e-7), sized(given.startingAt(1), 4));
    }

    private Case sized(Case given, int parameters) {
        return new Case(this, given.h(), given.start(), parameters, given.gradients(), 0);
    }

    /** A matrix, once, and not far beyond step 2000: each of its steps takes as long as many of other rules. */
    @Override
    public Arbitrary<Case> far() {
        Case given = farAway();
        return Arbitraries.just(sized(given.with(given.gradients().subList(0, FAR + 51)), 6));
    }

    @Example
    @Rank(1)
    @Label("take the steps that we worked out by hand")
    void takesTheStepsByHand(@ForAll @Given("byHand") Case given, Subject muon) {
        // A matrix of one number, whose X is ±1 before the rounds; one round makes 3.4445 − 4.7750 + 2.0315 = 0.701 of
        // 1.
        // m₁ = 0.5, u₁ = 0.75, θ₁ = −0.5 · 0.701; m₂ = 0.25 − 2 = −1.75, u₂ = −2.875, θ₂ = θ₁ + 0.5 · 0.701
        ByHand.check(given, muon, -0.3505, 0);
    }

    @Provide
    Arbitrary<Case> byHand() {
        return Arbitraries.just(ByHand.given(this, new double[] {0.5, 0.5, 1}, 1, -4));
    }

    /** Random matrices, each in four shapes. */
    @Property(tries = 3)
    @Always("ordinaryMatrix")
    @Rank(2)
    @Label("follow the formula on tall, wide and square matrices")
    void followsTheFormulaInEveryShape(@ForAll @Given("matrices") MatrixCase given, Subject muon) {
        for (int rows : new int[] {3, 2, 6, 1}) {
            MatrixCase shaped = given.changed(rows, 6 / rows, matrix -> matrix);
            RuleTrace right = expected(given.h(), new long[] {rows, 6 / rows}, given.start(), given.slopes());
            Agreement.within(1e-10).of(shaped.run(muon), right);
        }
    }

    @Provide
    Arbitrary<MatrixCase> matrices() {
        return Cases.of(this, 12).map(given -> MatrixCase.of(given, 3, 2));
    }

    List<MatrixCase> ordinaryMatrix() {
        return List.of(MatrixCase.of(Cases.ordinary(this), 3, 2));
    }

    @Property(tries = 5)
    @Rank(4)
    @Label("send each singular value of a diagonal matrix through its own rounds")
    void actsOnSingularValues(@ForAll @Given("diagonals") MatrixCase given, Subject muon) {
        double[] g = given.gradients().get(0);
        double length = Math.sqrt(Arrays.stream(g).map(x -> x * x).sum());
        double[] right = Arrays.stream(g)
                .map(x -> -given.h()[0] * rounds(x / length, (int) given.h()[2]))
                .toArray();
        Agreement.within(1e-12).ofTheta(given.run(muon), Traces.of(List.of(new double[9], right)));
    }

    @Provide
    Arbitrary<MatrixCase> diagonals() {
        return Cases.of(this, 1)
                .map(given -> new MatrixCase(
                        this, given.h(), 3, 3, new double[9], List.of(new double[] {3, 0, 0, 0, -0.2, 0, 0, 0, 1})));
    }

    @Property(tries = 2)
    @Label("step 0.69643640946975 η along a constant gradient of rank one, times √(columns/rows) where that is above 1")
    void stepsAlongRankOne(@ForAll @Given("rankOne") MatrixCase given, Subject muon) {
        // X = uvᵀ of length 1 before the rounds, and 1 becomes 0.701, 1.1148…, 0.6964… in five of them
        for (int rows : new int[] {3, 2}) {
            MatrixCase shaped = given.changed(rows, 6 / rows, matrix -> outer(rows));
            double[] direction = outer(rows);
            double length = Math.sqrt(Arrays.stream(direction).map(x -> x * x).sum());
            double step = given.h()[0] * 0.69643640946975 * Math.sqrt(Math.max(1, 6.0 / rows / rows));
            List<double[]> path = IntStream.rangeClosed(0, given.gradients().size())
                    .mapToObj(t -> Arrays.stream(direction)
                            .map(x -> x - t * step * x / length)
                            .toArray())
                    .toList();
            Agreement.within(1e-10).ofTheta(shaped.run(muon), Traces.of(path));
        }
    }

    /** (1, 2, …)ᵀ(3, −1, 2, …), of six numbers. */
    private static double[] outer(int rows) {
        double[] across = {3, -1, 2};
        int columns = 6 / rows;
        return IntStream.range(0, 6)
                .mapToDouble(i -> (1 + i / columns) * across[i % columns])
                .toArray();
    }

    @Provide
    Arbitrary<MatrixCase> rankOne() {
        return Cases.of(this, 1)
                .map(given -> given.with(ROUNDS, 5))
                .map(given -> MatrixCase.of(given, 3, 2).with(Collections.nCopies(5, outer(3))));
    }

    @Property(tries = 3)
    @Always("ordinaryMatrix")
    @About(Group.LIMITS)
    @Label("turn its path when rows and columns are turned")
    void turnsWithTheSpace(@ForAll @Given("matrices") MatrixCase given, Subject muon) {
        MatrixCase turned = given.changed(3, 2, MuonSpec::turned);
        Agreement.within(1e-11).ofTheta(turned.run(muon), MatrixCase.changed(given.run(muon), MuonSpec::turned));
    }

    /** Rows 1 and 3 turned by an angle, and both columns by another. */
    private static double[] turned(double... m) {
        double[] left = {
            0.6 * m[0] - 0.8 * m[4],
            0.6 * m[1] - 0.8 * m[5],
            m[2],
            m[3],
            0.8 * m[0] + 0.6 * m[4],
            0.8 * m[1] + 0.6 * m[5]
        };
        double cosine = 5.0 / 13;
        double sine = 12.0 / 13;
        return IntStream.range(0, 6)
                .mapToDouble(
                        i -> i % 2 == 0 ? cosine * left[i] + sine * left[i + 1] : cosine * left[i] - sine * left[i - 1])
                .toArray();
    }

    @Property(tries = 3)
    @Always("ordinarySquare")
    @About(Group.LIMITS)
    @Label("do the same on a square with rows and columns exchanged")
    void doesTheSameTransposed(@ForAll @Given("squares") MatrixCase given, Subject muon) {
        MatrixCase across = given.changed(given.columns(), given.rows(), given::transposed);
        Agreement.within(1e-12).ofTheta(across.run(muon), MatrixCase.changed(given.run(muon), given::transposed));
    }

    @Provide
    Arbitrary<MatrixCase> squares() {
        return Cases.of(this, 12).map(given -> MatrixCase.of(given, 3, 3));
    }

    List<MatrixCase> ordinarySquare() {
        return List.of(MatrixCase.of(Cases.ordinary(this), 2, 2));
    }

    @Property(tries = 3)
    @Always("ordinaryFlat")
    @About(Group.LIMITS)
    @Label("not care how long the gradients are")
    void doesNotCareForTheLength(@ForAll @Given("flat") Case given, Subject muon) {
        Agreement.within(1e-13).ofTheta(given.scaled(8).run(muon), given.run(muon));
    }

    /** The squares of a FLOAT below 1e-23 are zero: who then divides by the least number has infinity after the rounds. */
    @Example
    @About(Group.CONTRACT)
    @Label("go no further where the squares of a FLOAT gradient are zero")
    void goesNoFurtherOnTinyFloats(@ForAll @Given("tiny") MatrixCase given, Subject muon) {
        double[] end = Traces.of(muon, given.trial().on(InitialTheta.Precision.FLOAT))
                .theta()
                .get(1);
        for (int i = 0; i < end.length; i++) {
            if (!(Math.abs(end[i]) <= 1.2 * given.h()[0])) {
                throw Violation.between(
                        "after step 1, |θ[%d]|, at most,".formatted(i), 1.2 * given.h()[0], end[i], Double.NaN);
            }
        }
    }

    @Provide
    Arbitrary<MatrixCase> tiny() {
        return Arbitraries.just(
                new MatrixCase(this, new double[] {0.1, 0.5, 5}, 3, 2, new double[6], List.of(new double[] {
                    1e-24, 0, 0, 2e-24, 1e-25, 0
                })));
    }

    @Example
    @About(Group.CONTRACT)
    @Label("refuse a θ that is no matrix")
    void refusesAVector(@ForAll @Given("vector") Case given, Subject muon) {
        RuleTrial flat = RuleTrial.of(instance(given.h()), InitialTheta.of(given.theta()), given.slopes());
        if (muon.run(flat).thrown().isEmpty()) {
            throw Violation.of(
                    "a θ of shape [6] is no matrix, and it goes on as if it were: throw an exception in start");
        }
    }

    @Provide
    Arbitrary<Case> vector() {
        return Arbitraries.just(sized(Cases.ordinary(this), 6));
    }

    /** Its curvatures are 1, 4 and 25. Every number of X ends within three steps of its place. */
    @Example
    @About(Group.CONVERGENCE)
    @Label("solve least squares that are ill-conditioned, as near as η allows")
    void solvesLeastSquares(@ForAll @Given("leastSquares") MatrixCase given, Subject muon) {
        double[] a = {1, 0, 0, 0, 2, 0, 0, 0, 5};
        double[] b = {1, -0.5, 1, 2, -5, 2.5};
        RuleTrial trial = RuleTrial.of(
                instance(given.h()),
                InitialTheta.shaped(new long[] {3, 2}, given.start()),
                new LeastSquaresSlopes(LONG, 2, a, b));
        double[] end = Traces.of(muon, trial).theta().get(LONG);
        double[] right = {1, -0.5, 0.5, 1, -1, 0.5};
        for (int i = 0; i < end.length; i++) {
            if (!(Math.abs(end[i] - right[i]) <= 3 * given.h()[0])) {
                throw Violation.between("θ[%d] after %d steps".formatted(i, LONG), right[i], end[i], Double.NaN);
            }
        }
    }

    @Provide
    Arbitrary<MatrixCase> leastSquares() {
        return Arbitraries.just(
                new MatrixCase(this, new double[] {0.05, 0.5, 5}, 3, 2, new double[6], List.of(new double[6])));
    }
}
