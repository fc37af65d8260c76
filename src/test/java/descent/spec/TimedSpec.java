package descent.spec;

import descent.kata.Dial;
import descent.kata.Group;
import descent.trial.Instance;
import descent.trial.ScheduleTrace;
import descent.trial.ScheduleTrial;
import descent.trial.ScheduleTrial.Question;
import descent.trial.StubTrial;
import descent.trial.Subject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The spec of functions that make schedules. */
abstract class TimedSpec extends Spec {
    /**
     * In 200 steps, a product has 200 roundings and an exp(t ln γ) an exponent of at most 200 · ln 10 = 461: 461 · 2⁻⁵³ is
     * 5e-14.
     */
    private static final double TOLERANCE = 1e-12;

    private static final int LATEST = 200;

    private final List<Planned> plainest;

    /** @param plainest one of each kind, with the plainest arguments */
    TimedSpec(Planned... plainest) {
        this.plainest = List.of(plainest);
    }

    /** A schedule's formula. */
    interface Curve {
        /** What makes it, for example {@code Schedules.step}. */
        String function();

        /** @param a the function's arguments */
        double factor(double[] a, int t);

        /** What it takes, for whoever wants to turn it. */
        List<Dial> dials();

        /** Whether its errors are relative; they are absolute where it may be 0. */
        boolean isRelative();

        /** The name of the method that makes it. */
        default String method() {
            return function().substring(function().indexOf('.') + 1);
        }

        /** With its arguments, which are int or double. */
        default Planned of(Object... arguments) {
            return new Planned(this, List.of(arguments));
        }
    }

    static Dial whole(String name, String symbol, int from, int usual) {
        return new Dial(name, symbol, Dial.Scale.WHOLE, from, LATEST, usual, List.of());
    }

    static Dial share(String name, String symbol, double from, double usual) {
        return new Dial(name, symbol, Dial.Scale.LINEAR, from, 1, usual, List.of());
    }

    /** What each kind takes, by the name of the method. */
    Map<String, List<Dial>> schedules() {
        return plainest.stream()
                .map(Planned::curve)
                .collect(Collectors.toMap(Curve::method, Curve::dials, (a, b) -> a, LinkedHashMap::new));
    }

    /** The factors of one kind with these values of its dials, from t = 0 on. */
    Asked asked(String method, double[] values, int count) {
        Curve curve = plainest.stream()
                .map(Planned::curve)
                .filter(each -> each.method().equals(method))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no schedule " + method));
        Object[] arguments = IntStream.range(0, values.length)
                .mapToObj(i -> curve.dials().get(i).scale() == Dial.Scale.WHOLE ? (Object) (int) values[i] : values[i])
                .toArray();
        return Asked.of(curve.of(arguments), IntStream.range(0, count));
    }

    /** Schedules of all kinds that are asked in turn. */
    abstract List<Planned> oneOfEachKind();

    /** Two that differ, of each kind. */
    abstract List<Planned> twoOfEachKind();

    @Override
    StubTrial stub() {
        return StubTrial.of(
                StubTrial.Kind.SCHEDULE,
                plainest.stream().map(Planned::instance).toList());
    }

    /** A schedule and what it is made of. */
    record Planned(Curve curve, List<Object> arguments) {
        Instance instance() {
            return Instance.of(curve.function(), arguments.toArray());
        }

        double factor(int t) {
            double[] values = arguments.stream()
                    .mapToDouble(each -> ((Number) each).doubleValue())
                    .toArray();
            return curve.factor(values, t);
        }

        @Override
        public String toString() {
            return curve.method() + arguments.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
        }
    }

    /** Schedules that are in use at once, and the times at which each is asked. */
    record Asked(List<Planned> schedules, List<Integer> times) {
        static Asked of(Planned schedule, IntStream times) {
            return new Asked(List.of(schedule), times.boxed().toList());
        }

        ScheduleTrial trial() {
            List<Question> questions = new ArrayList<>();
            for (int t : times) {
                IntStream.range(0, schedules.size()).forEach(i -> questions.add(new Question(i, t)));
            }
            return new ScheduleTrial(schedules.stream().map(Planned::instance).toList(), questions);
        }

        /** What the first one's formula says. */
        double[] right() {
            return times.stream().mapToDouble(schedules.get(0)::factor).toArray();
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
                compare(schedule.curve(), "the factor at t = " + t, factors.get(i), schedule.factor(t));
            }
        }

        @Override
        public String toString() {
            double[] shown = times.stream().mapToDouble(t -> t).toArray();
            return schedules.stream().map(Planned::toString).collect(Collectors.joining(", ")) + " at t = "
                    + Numbers.list(shown);
        }
    }

    private static void compare(Curve curve, String what, double actual, double expected) {
        double difference = Math.abs(actual - expected);
        if (!(difference <= TOLERANCE * (curve.isRelative() ? Math.abs(expected) : 1))) {
            throw Violation.between(what, expected, actual, difference / Math.abs(expected));
        }
    }

    static void byHand(Asked given, Subject schedules, double... right) {
        List<Double> factors = given.factors(schedules);
        for (int t = 0; t < right.length; t++) {
            compare(given.schedules().get(0).curve(), "the factor at t = " + t, factors.get(t), right[t]);
        }
    }

    static Arbitrary<Asked> asked(Arbitrary<Planned> schedules) {
        return Combinators.combine(
                        schedules,
                        Arbitraries.integers()
                                .between(0, LATEST)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(6))
                .as((schedule, times) -> new Asked(List.of(schedule), times));
    }

    static List<Asked> always(Planned... schedules) {
        return List.of(schedules).stream()
                .map(schedule -> Asked.of(schedule, IntStream.rangeClosed(0, LATEST)))
                .toList();
    }

    /** Asking is not stepping. */
    @Property(tries = 10)
    @About(value = Group.CONTRACT, comparesWithItself = true)
    @Label("depend on t alone, in whatever order it is asked")
    void dependsOnTAlone(@ForAll @Given("mixed") Asked given, Subject schedules) {
        same(given, given.factors(schedules), i -> given.anew(i, schedules), "if it is the first that it is asked");
    }

    @Property
    @About(value = Group.CONTRACT, comparesWithItself = true)
    @Label("share nothing between two schedules of one kind")
    void sharesNothingBetweenSchedules(@ForAll @Given("paired") Asked given, Subject schedules) {
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
    Arbitrary<Asked> mixed() {
        return times(12).map(times -> new Asked(oneOfEachKind(), times));
    }

    @Provide
    Arbitrary<Asked> paired() {
        return times(6).map(times -> new Asked(twoOfEachKind(), times));
    }

    private static Arbitrary<List<Integer>> times(int most) {
        return Arbitraries.integers().between(0, 12).list().ofMinSize(1).ofMaxSize(most);
    }
}
