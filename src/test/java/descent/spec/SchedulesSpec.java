package descent.spec;

import descent.kata.Group;
import descent.trial.Instance;
import descent.trial.ScheduleTrace;
import descent.trial.ScheduleTrial;
import descent.trial.ScheduleTrial.Question;
import descent.trial.StubTrial;
import descent.trial.Subject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
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
class SchedulesSpec extends Spec {
    /**
     * Relative, but for the cosine, which is absolute because it may be 0. In 200 steps, a product has 200 roundings and
     * an exp(t ln γ) an exponent of at most 200 · ln 10 = 461: 461 · 2⁻⁵³ is 5e-14.
     */
    private static final double TOLERANCE = 1e-12;

    private static final int LATEST = 200;

    /** A schedule's formula. */
    enum Kind {
        STEP("step") {
            @Override
            double factor(double[] a, int t) {
                return Math.pow(a[1], Math.floor(t / a[0]));
            }
        },
        EXPONENTIAL("exponential") {
            @Override
            double factor(double[] a, int t) {
                return Math.pow(a[0], t);
            }
        },
        /** floor + (1 − floor)(1 + cos πt/T)/2, and floor from T on. */
        COSINE("cosine") {
            @Override
            double factor(double[] a, int t) {
                return t < a[0] ? a[1] + (1 - a[1]) * (1 + Math.cos(Math.PI * t / a[0])) / 2 : a[1];
            }
        },
        WARM_UP("warmUp") {
            @Override
            double factor(double[] a, int t) {
                return t < a[0] ? (t + 1) / a[0] : 1;
            }
        };

        private final String function;

        Kind(String function) {
            this.function = function;
        }

        abstract double factor(double[] a, int t);

        /** With its arguments, which are int or double. */
        Planned of(Object... arguments) {
            return new Planned(this, List.of(arguments));
        }
    }

    /** A schedule and what it is made of. */
    record Planned(Kind kind, List<Object> arguments) {
        Instance instance() {
            return Instance.of("Schedules." + kind.function, arguments.toArray());
        }

        double factor(int t) {
            double[] values = arguments.stream()
                    .mapToDouble(each -> ((Number) each).doubleValue())
                    .toArray();
            return kind.factor(values, t);
        }

        @Override
        public String toString() {
            return kind.function + arguments.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
        }
    }

    /** Schedules that are in use at once, and the times at which each is asked. */
    record Asked(List<Planned> schedules, List<Integer> times) {
        static Asked of(Planned schedule, IntStream times) {
            return new Asked(List.of(schedule), times.boxed().toList());
        }

        private ScheduleTrial trial() {
            List<Question> questions = new ArrayList<>();
            for (int t : times) {
                IntStream.range(0, schedules.size()).forEach(i -> questions.add(new Question(i, t)));
            }
            return new ScheduleTrial(schedules.stream().map(Planned::instance).toList(), questions);
        }

        List<Double> factors(Subject subject) {
            return run(trial(), subject);
        }

        /** Those of one of them alone. */
        List<Double> alone(int schedule, Subject subject) {
            return new Asked(List.of(schedules.get(schedule)), times).factors(subject);
        }

        /** Those of one of them, made anew for each time. */
        List<Double> anew(int schedule, Subject subject) {
            List<Instance> each =
                    Collections.nCopies(times.size(), schedules.get(schedule).instance());
            List<Question> once = IntStream.range(0, times.size())
                    .mapToObj(i -> new Question(i, times.get(i)))
                    .toList();
            return run(new ScheduleTrial(each, once), subject);
        }

        private static List<Double> run(ScheduleTrial trial, Subject subject) {
            ScheduleTrace trace = subject.run(trial);
            trace.thrown().ifPresent(thrown -> {
                throw Violation.thrown(thrown);
            });
            return trace.factors();
        }

        /** That the one schedule follows its formula. */
        void check(Subject subject) {
            List<Double> factors = factors(subject);
            for (int i = 0; i < factors.size(); i++) {
                Planned schedule = schedules.get(0);
                int t = times.get(i);
                compare(schedule.kind(), "the factor at t = " + t, factors.get(i), schedule.factor(t));
            }
        }

        @Override
        public String toString() {
            double[] shown = times.stream().mapToDouble(t -> t).toArray();
            return schedules.stream().map(Planned::toString).collect(Collectors.joining(", ")) + " at t = "
                    + Numbers.list(shown);
        }
    }

    private static void compare(Kind kind, String what, double actual, double expected) {
        double difference = Math.abs(actual - expected);
        if (!(difference <= TOLERANCE * (kind == Kind.COSINE ? 1 : Math.abs(expected)))) {
            throw Violation.between(what, expected, actual, difference / Math.abs(expected));
        }
    }

    @Override
    StubTrial stub() {
        return new StubTrial(
                StubTrial.Kind.SCHEDULE,
                List.of(
                        Kind.STEP.of(1, 0.5).instance(),
                        Kind.EXPONENTIAL.of(0.5).instance(),
                        Kind.COSINE.of(1, 0.0).instance(),
                        Kind.WARM_UP.of(1).instance()));
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

    private static void byHand(Asked given, Subject schedules, double... right) {
        List<Double> factors = given.factors(schedules);
        for (int t = 0; t < right.length; t++) {
            compare(given.schedules().get(0).kind(), "the factor at t = " + t, factors.get(t), right[t]);
        }
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

    private static Arbitrary<Asked> asked(Arbitrary<Planned> schedules) {
        return Combinators.combine(
                        schedules,
                        Arbitraries.integers()
                                .between(0, LATEST)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(6))
                .as((schedule, times) -> new Asked(List.of(schedule), times));
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

    private static List<Asked> always(Planned... schedules) {
        return List.of(schedules).stream()
                .map(schedule -> Asked.of(schedule, IntStream.rangeClosed(0, LATEST)))
                .toList();
    }

    /** Asking is not stepping. */
    @Property(tries = 10)
    @About(value = Group.CONTRACT, comparesWithItself = true)
    @Label("depend on t alone, in whatever order it is asked")
    void dependsOnTAlone(@ForAll @Given("oneOfEachKind") Asked given, Subject schedules) {
        same(given, given.factors(schedules), i -> given.anew(i, schedules), "if it is the first that it is asked");
    }

    @Property
    @About(value = Group.CONTRACT, comparesWithItself = true)
    @Label("share nothing between two schedules of one kind")
    void sharesNothingBetweenSchedules(@ForAll @Given("twoOfEachKind") Asked given, Subject schedules) {
        same(given, given.factors(schedules), i -> given.alone(i, schedules), "if it is the only schedule in use");
    }

    private static void same(Asked given, List<Double> factors, IntFunction<List<Double>> otherwise, String when) {
        int count = given.schedules().size();
        for (int i = 0; i < count; i++) {
            List<Double> others = otherwise.apply(i);
            for (int j = 0; j < others.size(); j++) {
                if (!factors.get(j * count + i).equals(others.get(j))) {
                    throw Violation.of("the factor of %s at t = %d is %s, but %s %s"
                            .formatted(
                                    given.schedules().get(i),
                                    given.times().get(j),
                                    Numbers.apart(factors.get(j * count + i), others.get(j)),
                                    Numbers.apart(others.get(j), factors.get(j * count + i)),
                                    when));
                }
            }
        }
    }

    @Provide
    Arbitrary<Asked> oneOfEachKind() {
        List<Planned> four =
                List.of(Kind.COSINE.of(10, 0.1), Kind.WARM_UP.of(7), Kind.STEP.of(3, 0.5), Kind.EXPONENTIAL.of(0.5));
        return times(12).map(times -> new Asked(four, times));
    }

    @Provide
    Arbitrary<Asked> twoOfEachKind() {
        List<Planned> eight = List.of(
                Kind.STEP.of(3, 0.5),
                Kind.STEP.of(2, 1.5),
                Kind.EXPONENTIAL.of(0.5),
                Kind.EXPONENTIAL.of(0.9),
                Kind.COSINE.of(10, 0.1),
                Kind.COSINE.of(6, 0.5),
                Kind.WARM_UP.of(7),
                Kind.WARM_UP.of(12));
        return times(6).map(times -> new Asked(eight, times));
    }

    private static Arbitrary<List<Integer>> times(int most) {
        return Arbitraries.integers().between(0, 12).list().ofMinSize(1).ofMaxSize(most);
    }
}
