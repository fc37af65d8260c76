package descent.spec;

import descent.kata.Dial;
import descent.trial.Subject;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** 15: learning rates over time. */
@SpecOf(number = 15, points = 5)
class SchedulesSpec extends TimedSpec {
    /** A schedule's formula. */
    enum Kind implements Curve {
        STEP("Schedules.step", whole("every", "s", 1, 50), share("factor", "γ", 0.01, 0.5)) {
            @Override
            public double factor(double[] a, int t) {
                return Math.pow(a[1], Math.floor(t / a[0]));
            }
        },
        EXPONENTIAL("Schedules.exponential", share("factor", "γ", 0.9, 0.98)) {
            @Override
            public double factor(double[] a, int t) {
                return Math.pow(a[0], t);
            }
        },
        /** floor + (1 − floor)(1 + cos πt/T)/2, and floor from T on. */
        COSINE("Schedules.cosine", whole("steps", "T", 1, 150), share("floor", "", 0, 0.1)) {
            @Override
            public double factor(double[] a, int t) {
                return t < a[0] ? a[1] + (1 - a[1]) * (1 + Math.cos(Math.PI * t / a[0])) / 2 : a[1];
            }
        },
        WARM_UP("Schedules.warmUp", whole("steps", "W", 1, 50)) {
            @Override
            public double factor(double[] a, int t) {
                return t < a[0] ? (t + 1) / a[0] : 1;
            }
        };

        private final String function;
        private final List<Dial> dials;

        Kind(String function, Dial... dials) {
            this.function = function;
            this.dials = List.of(dials);
        }

        @Override
        public String function() {
            return function;
        }

        @Override
        public List<Dial> dials() {
            return dials;
        }

        @Override
        public boolean isRelative() {
            return this != COSINE;
        }
    }

    SchedulesSpec() {
        super(Kind.STEP.of(1, 0.5), Kind.EXPONENTIAL.of(0.5), Kind.COSINE.of(1, 0.0), Kind.WARM_UP.of(1));
    }

    @Example
    @Rank(1)
    @Label("give the factors that we worked out by hand for step")
    void stepsByHand(@ForAll @Given("steppedByHand") Asked given, Subject schedules) {
        // s = 3, γ = 0.5: two whole periods are over at t = 6 … 8, so that 0.5² = 0.25
        byHand(given, schedules, 1, 1, 1, 0.5, 0.5, 0.5, 0.25, 0.25, 0.25, 0.125);
    }

    @Example
    @Rank(2)
    @Label("give the factors that we worked out by hand for exponential")
    void decaysByHand(@ForAll @Given("decayedByHand") Asked given, Subject schedules) {
        byHand(given, schedules, 1, 0.5, 0.25, 0.125);
    }

    @Example
    @Rank(3)
    @Label("give the factors that we worked out by hand for cosine")
    void annealsByHand(@ForAll @Given("annealedByHand") Asked given, Subject schedules) {
        // T = 4, floor = 0.2: cos 0 = 1, cos π/2 = 0, cos π = −1, so that t = 2 is half way, 0.2 + 0.8 / 2
        double quarter = 0.4 * (1 + Math.sqrt(0.5)) + 0.2;
        double threeQuarters = 0.4 * (1 - Math.sqrt(0.5)) + 0.2;
        byHand(given, schedules, 1, quarter, 0.6, threeQuarters, 0.2, 0.2, 0.2);
    }

    @Example
    @Rank(4)
    @Label("give the factors that we worked out by hand for warmUp")
    void warmsUpByHand(@ForAll @Given("warmedUpByHand") Asked given, Subject schedules) {
        byHand(given, schedules, 0.25, 0.5, 0.75, 1, 1, 1);
    }

    @Provide
    Arbitrary<Asked> steppedByHand() {
        return Arbitraries.just(Asked.of(Kind.STEP.of(3, 0.5), IntStream.range(0, 10)));
    }

    @Provide
    Arbitrary<Asked> decayedByHand() {
        return Arbitraries.just(Asked.of(Kind.EXPONENTIAL.of(0.5), IntStream.range(0, 4)));
    }

    @Provide
    Arbitrary<Asked> annealedByHand() {
        return Arbitraries.just(Asked.of(Kind.COSINE.of(4, 0.2), IntStream.range(0, 7)));
    }

    @Provide
    Arbitrary<Asked> warmedUpByHand() {
        return Arbitraries.just(Asked.of(Kind.WARM_UP.of(4), IntStream.range(0, 6)));
    }

    @Property(tries = 12)
    @Always("longSteps")
    @Label("follow the formula of step for every t")
    void followsStep(@ForAll @Given("steps") Asked given, Subject schedules) {
        given.check(schedules);
    }

    @Property(tries = 12)
    @Always("longExponentials")
    @Label("follow the formula of exponential for every t")
    void followsExponential(@ForAll @Given("exponentials") Asked given, Subject schedules) {
        given.check(schedules);
    }

    @Property(tries = 12)
    @Always("longCosines")
    @Label("follow the formula of cosine for every t")
    void followsCosine(@ForAll @Given("cosines") Asked given, Subject schedules) {
        given.check(schedules);
    }

    @Property(tries = 12)
    @Always("longWarmUps")
    @Label("follow the formula of warmUp for every t")
    void followsWarmUp(@ForAll @Given("warmUps") Asked given, Subject schedules) {
        given.check(schedules);
    }

    @Provide
    Arbitrary<Asked> steps() {
        return asked(Combinators.combine(Arbitraries.of(1, 2, 3, 10, 60), Arbitraries.of(0.5, 0.9, 1.0, 0.1, 1.5))
                .as(Kind.STEP::of));
    }

    @Provide
    Arbitrary<Asked> exponentials() {
        return asked(Arbitraries.of(0.9, 0.5, 1.0, 0.99, 1.05, 1.5).map(Kind.EXPONENTIAL::of));
    }

    @Provide
    Arbitrary<Asked> cosines() {
        return asked(Combinators.combine(Arbitraries.of(10, 1, 2, 37, 160), Arbitraries.of(0.0, 0.1, 0.5, 1.0))
                .as(Kind.COSINE::of));
    }

    @Provide
    Arbitrary<Asked> warmUps() {
        return asked(Arbitraries.of(1, 2, 5, 30, 150).map(Kind.WARM_UP::of));
    }

    List<Asked> longSteps() {
        return always(Kind.STEP.of(3, 0.5), Kind.STEP.of(60, 0.1), Kind.STEP.of(1, 1.5));
    }

    List<Asked> longExponentials() {
        return always(Kind.EXPONENTIAL.of(0.9), Kind.EXPONENTIAL.of(1.5));
    }

    List<Asked> longCosines() {
        return always(Kind.COSINE.of(37, 0.1), Kind.COSINE.of(160, 0.0));
    }

    List<Asked> longWarmUps() {
        return always(Kind.WARM_UP.of(5), Kind.WARM_UP.of(150));
    }

    @Override
    List<Planned> oneOfEachKind() {
        return List.of(Kind.COSINE.of(10, 0.1), Kind.WARM_UP.of(7), Kind.STEP.of(3, 0.5), Kind.EXPONENTIAL.of(0.5));
    }

    @Override
    List<Planned> twoOfEachKind() {
        return List.of(
                Kind.STEP.of(3, 0.5),
                Kind.STEP.of(2, 1.5),
                Kind.EXPONENTIAL.of(0.5),
                Kind.EXPONENTIAL.of(0.9),
                Kind.COSINE.of(10, 0.1),
                Kind.COSINE.of(6, 0.5),
                Kind.WARM_UP.of(7),
                Kind.WARM_UP.of(12));
    }
}
