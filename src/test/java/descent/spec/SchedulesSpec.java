package descent.spec;

import descent.NotStarted;
import descent.Schedule;
import descent.kata.Group;
import descent.kata.Subject;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** 15: learning rates over time. */
final class SchedulesSpec implements Spec {
    private static final double TOLERANCE = 1e-12;
    private static final int TRIES = 60;

    /** A schedule, what it is made of and when it is asked. */
    record Asked(String name, List<Number> arguments, int t) {
        Schedule of(Subject subject) {
            return subject.make(Schedule.class, name, arguments.toArray());
        }

        @Override
        public String toString() {
            String shown = arguments.stream().map(Number::toString).collect(Collectors.joining(", "));
            return name + "(" + shown + ") at t = " + t;
        }
    }

    /** The factor by its formula. */
    @FunctionalInterface
    private interface Formula {
        double at(double[] arguments, int t);
    }

    @Override
    public List<Property<?>> properties() {
        Formula step = (a, t) -> Math.pow(a[1], Math.floor(t / a[0]));
        Formula exponential = (a, t) -> Math.pow(a[0], t);
        Formula warmUp = (a, t) -> t < a[0] ? (t + 1) / a[0] : 1;
        return List.of(
                // s = 3, γ = 0.5: two whole periods are over at t = 6 … 8, so that 0.5² = 0.25
                examples("step", List.of(3, 0.5), 1, 1, 1, 0.5, 0.5, 0.5, 0.25, 0.25, 0.25, 0.125),
                examples("exponential", List.of(0.5), 1, 0.5, 0.25, 0.125),
                // T = 4, floor = 0.2: cos 0 = 1, cos π/2 = 0, cos π = −1, so that t = 2 is half way, 0.2 + 0.8 / 2
                examples(
                        "cosine",
                        List.of(4, 0.2),
                        1,
                        0.4 * (1 + Math.sqrt(0.5)) + 0.2,
                        0.6,
                        0.4 * (1 - Math.sqrt(0.5)) + 0.2,
                        0.2,
                        0.2,
                        0.2),
                examples("warmUp", List.of(4), 0.25, 0.5, 0.75, 1, 1, 1),
                property("step", pairs(1, 2, 3, 10), step),
                property(
                        "exponential", Arbitraries.of(0.9, 0.5, 1.0, 0.99, 1.05).map(List::of), exponential),
                property("cosine", cosines(), SchedulesSpec::cosine),
                property("warmUp", Arbitraries.of(1, 2, 5, 30).map(List::of), warmUp),
                independent());
    }

    @Override
    public void touch(Subject subject) {
        List<Asked> all = List.of(
                new Asked("Schedules.step", List.of(1, 0.5), 0),
                new Asked("Schedules.exponential", List.of(0.5), 0),
                new Asked("Schedules.cosine", List.of(1, 0.0), 0),
                new Asked("Schedules.warmUp", List.of(1), 0));
        if (all.stream().allMatch(asked -> unwritten(asked, subject))) {
            throw new NotStarted();
        }
    }

    private static boolean unwritten(Asked asked, Subject subject) {
        try {
            asked.of(subject).factor(asked.t());
            return false;
        } catch (NotStarted e) {
            return true;
        }
    }

    /** floor + (1 − floor)(1 + cos πt/T)/2, and floor from T on. */
    private static double cosine(double[] a, int t) {
        return t < a[0] ? a[1] + (1 - a[1]) * (1 + Math.cos(Math.PI * t / a[0])) / 2 : a[1];
    }

    private static Property<Asked> examples(String name, List<Number> arguments, double... factors) {
        return Property.example(
                "give the factors that we worked out by hand for " + name,
                new Asked("Schedules." + name, arguments, 0),
                (subject, asked) -> {
                    Schedule schedule = asked.of(subject);
                    IntStream.range(0, factors.length).forEach(t -> check(t, schedule.factor(t), factors[t]));
                });
    }

    private static Property<Asked> property(
            String name, Arbitrary<? extends List<? extends Number>> arguments, Formula formula) {
        Arbitrary<Asked> cases = Combinators.combine(
                        arguments, Arbitraries.integers().between(0, 45))
                .as((values, t) -> new Asked("Schedules." + name, List.copyOf(values), t));
        return new Property<>("follow the formula of " + name + " for every t", cases, TRIES, (subject, asked) -> {
            double[] values =
                    asked.arguments().stream().mapToDouble(Number::doubleValue).toArray();
            check(asked.t(), asked.of(subject).factor(asked.t()), formula.at(values, asked.t()));
        });
    }

    /** Asking is not stepping. */
    private static Property<List<Integer>> independent() {
        Arbitrary<List<Integer>> times =
                Arbitraries.integers().between(0, 12).list().ofMinSize(1).ofMaxSize(12);
        return new Property<>("depend on t alone, in whatever order it is asked", times, 10, (subject, asked) -> {
                    Schedule cosine = subject.make(Schedule.class, "Schedules.cosine", 10, 0.1);
                    Schedule warmUp = subject.make(Schedule.class, "Schedules.warmUp", 7);
                    Schedule step = subject.make(Schedule.class, "Schedules.step", 3, 0.5);
                    Schedule exponential = subject.make(Schedule.class, "Schedules.exponential", 0.5);
                    for (int t : asked) {
                        check(t, cosine.factor(t), cosine(new double[] {10, 0.1}, t));
                        check(t, warmUp.factor(t), Math.min(1, (t + 1) / 7.0));
                        check(t, step.factor(t), Math.pow(0.5, t / 3));
                        check(t, exponential.factor(t), Math.pow(0.5, t));
                    }
                })
                .in(Group.CONTRACT);
    }

    private static void check(int t, double actual, double expected) {
        double difference = Math.abs(actual - expected);
        if (!(difference <= TOLERANCE * Math.max(1, Math.abs(expected)))) {
            throw Violation.between("the factor at t = " + t, expected, actual, difference / Math.abs(expected));
        }
    }

    private static Arbitrary<List<Number>> pairs(Integer... every) {
        return Combinators.combine(Arbitraries.of(Arrays.asList(every)), Arbitraries.of(0.5, 0.9, 1.0, 0.1))
                .as(List::<Number>of);
    }

    private static Arbitrary<List<Number>> cosines() {
        return Combinators.combine(Arbitraries.of(10, 1, 2, 37), Arbitraries.of(0.0, 0.1, 0.5, 1.0))
                .as(List::<Number>of);
    }
}
