package descent.spec;

import descent.kata.Dial;
import descent.kata.Group;
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

/** 20: schedules for runs whose end is known, and for runs whose end is not. */
@SpecOf(number = 20, points = 5, limits = 10)
class LongSchedulesSpec extends TimedSpec {
    /** A schedule's formula. */
    enum Kind implements Curve {
        /** (t + 1)/W; 1; 1 on the way to the floor; the floor. */
        WARM_UP_STABLE_DECAY(
                "LongSchedules.warmUpStableDecay",
                whole("warmUp", "W", 0, 30),
                whole("stable", "S", 0, 90),
                whole("decay", "D", 1, 60),
                share("floor", "", 0, 0.1)) {
            @Override
            public double factor(double[] a, int t) {
                double left = 1 - (t - a[0] - a[1]) / a[2];
                double decayed = a[3] + (1 - a[3]) * Math.max(0, Math.min(1, left));
                return t < a[0] ? (t + 1) / a[0] : decayed;
            }
        },
        /** Cycle i begins at T₀(1 + k + … + kⁱ⁻¹), and is T₀kⁱ long. */
        WARM_RESTARTS(
                "LongSchedules.warmRestarts",
                whole("first", "T₀", 1, 25),
                whole("factor", "k", 1, 2),
                share("floor", "", 0, 0.1)) {
            @Override
            public double factor(double[] a, int t) {
                double begun = 0;
                double length = a[0];
                while (begun + length <= t) {
                    begun += length;
                    length *= a[1];
                }
                return falling((t - begun) / length, 1, a[2]);
            }
        },
        /** A cosine up, a cosine down, and the end. */
        ONE_CYCLE(
                "LongSchedules.oneCycle",
                whole("rise", "R", 1, 60),
                whole("fall", "F", 1, 120),
                share("start", "", 0, 0.1),
                share("end", "", 0, 0)) {
            @Override
            public double factor(double[] a, int t) {
                return t < a[0] ? falling(t / a[0], a[2], 1) : falling(Math.min(1, (t - a[0]) / a[1]), 1, a[3]);
            }
        };

        private final String function;
        private final List<Dial> dials;

        Kind(String function, Dial... dials) {
            this.function = function;
            this.dials = List.of(dials);
        }

        /** Half a period of a cosine between two values. @param share how much of it is over */
        private static double falling(double share, double from, double to) {
            return (from + to) / 2 + (from - to) / 2 * Math.cos(Math.PI * share);
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
            return false;
        }
    }

    LongSchedulesSpec() {
        super(
                Kind.WARM_UP_STABLE_DECAY.of(1, 1, 1, 0.5),
                Kind.WARM_RESTARTS.of(1, 1, 0.5),
                Kind.ONE_CYCLE.of(1, 1, 0.5, 0.5));
    }

    @Example
    @Rank(1)
    @Label("give the factors that we worked out by hand for warmUpStableDecay")
    void decaysByHand(@ForAll @Given("decayedByHand") Asked given, Subject schedules) {
        // W = 2, S = 3, D = 4, floor = 0.2: up at t = 0 and 1, at 1 until t = 5, and then a quarter of 0.8 less each
        // time
        byHand(given, schedules, 0.5, 1, 1, 1, 1, 1, 0.8, 0.6, 0.4, 0.2, 0.2, 0.2);
    }

    @Provide
    Arbitrary<Asked> decayedByHand() {
        return Arbitraries.just(Asked.of(Kind.WARM_UP_STABLE_DECAY.of(2, 3, 4, 0.2), IntStream.range(0, 12)));
    }

    @Example
    @Rank(2)
    @Label("give the factors that we worked out by hand for warmRestarts")
    void restartsByHand(@ForAll @Given("restartedByHand") Asked given, Subject schedules) {
        // T₀ = 2, k = 2, floor = 0.2: cycles of 2, 4 and 8 steps, half way to the floor in the middle of each, and at
        // 1/√2 of
        // the way between before and after that in the second
        double early = 0.6 + 0.4 * Math.sqrt(0.5);
        double late = 0.6 - 0.4 * Math.sqrt(0.5);
        byHand(given, schedules, 1, 0.6, 1, early, 0.6, late, 1);
    }

    @Provide
    Arbitrary<Asked> restartedByHand() {
        return Arbitraries.just(Asked.of(Kind.WARM_RESTARTS.of(2, 2, 0.2), IntStream.range(0, 7)));
    }

    @Example
    @Rank(3)
    @Label("give the factors that we worked out by hand for oneCycle")
    void cyclesByHand(@ForAll @Given("cycledByHand") Asked given, Subject schedules) {
        // Two steps up from 0.2, by way of 0.6, and four down to 0.1, by way of 0.55
        double early = 0.55 + 0.45 * Math.sqrt(0.5);
        double late = 0.55 - 0.45 * Math.sqrt(0.5);
        byHand(given, schedules, 0.2, 0.6, 1, early, 0.55, late, 0.1, 0.1, 0.1);
    }

    @Provide
    Arbitrary<Asked> cycledByHand() {
        return Arbitraries.just(Asked.of(Kind.ONE_CYCLE.of(2, 4, 0.2, 0.1), IntStream.range(0, 9)));
    }

    @Property(tries = 12)
    @Always("longDecays")
    @Label("follow the formula of warmUpStableDecay for every t")
    void followsDecay(@ForAll @Given("decays") Asked given, Subject schedules) {
        given.check(schedules);
    }

    @Property(tries = 12)
    @Always("longRestarts")
    @Label("follow the formula of warmRestarts for every t")
    void followsRestarts(@ForAll @Given("restarts") Asked given, Subject schedules) {
        given.check(schedules);
    }

    @Property(tries = 12)
    @Always("longCycles")
    @Label("follow the formula of oneCycle for every t")
    void followsCycle(@ForAll @Given("cycles") Asked given, Subject schedules) {
        given.check(schedules);
    }

    @Provide
    Arbitrary<Asked> decays() {
        return asked(Combinators.combine(
                        Arbitraries.of(1, 2, 5, 30),
                        Arbitraries.of(1, 2, 7, 60),
                        Arbitraries.of(1, 3, 10, 90),
                        floors())
                .as(Kind.WARM_UP_STABLE_DECAY::of));
    }

    @Provide
    Arbitrary<Asked> restarts() {
        return asked(Combinators.combine(Arbitraries.of(1, 2, 5, 12, 40), Arbitraries.of(1, 2, 3), floors())
                .as(Kind.WARM_RESTARTS::of));
    }

    @Provide
    Arbitrary<Asked> cycles() {
        return asked(Combinators.combine(Arbitraries.of(1, 2, 5, 60), Arbitraries.of(1, 3, 10, 110), floors(), floors())
                .as(Kind.ONE_CYCLE::of));
    }

    private static Arbitrary<Double> floors() {
        return Arbitraries.of(0.0, 0.1, 0.25, 0.5, 1.0);
    }

    List<Asked> longDecays() {
        return everyTime(
                Kind.WARM_UP_STABLE_DECAY.of(5, 20, 40, 0.1),
                Kind.WARM_UP_STABLE_DECAY.of(30, 1, 90, 0.0),
                Kind.WARM_UP_STABLE_DECAY.of(1, 150, 1, 0.25));
    }

    List<Asked> longRestarts() {
        return everyTime(
                Kind.WARM_RESTARTS.of(7, 1, 0.1),
                Kind.WARM_RESTARTS.of(5, 2, 0.0),
                Kind.WARM_RESTARTS.of(3, 3, 0.25),
                Kind.WARM_RESTARTS.of(1, 4, 0.5));
    }

    List<Asked> longCycles() {
        return everyTime(
                Kind.ONE_CYCLE.of(30, 100, 0.04, 0.001),
                Kind.ONE_CYCLE.of(1, 190, 0.5, 0.0),
                Kind.ONE_CYCLE.of(150, 1, 0.0, 0.25));
    }

    /** At each of the first steps, and then at a few that are late. */
    private static List<Asked> everyTime(Planned... schedules) {
        IntStream late = IntStream.of(363, 364, 1_000, 4_095, 4_096, 65_535, 100_000, 1_000_003);
        int[] times = IntStream.concat(IntStream.rangeClosed(0, 200), late).toArray();
        return List.of(schedules).stream()
                .map(schedule -> Asked.of(schedule, IntStream.of(times)))
                .toList();
    }

    @Property(tries = 5)
    @About(Group.LIMITS)
    @Label("not show in warmUpStableDecay how long the decay will be before it begins")
    void canBeStoppedAtAnyTime(@ForAll @Given("undecided") Asked given, Subject schedules) {
        List<Double> shorter = given.alone(0, schedules);
        List<Double> longer = given.alone(1, schedules);
        for (int i = 0; i < shorter.size(); i++) {
            if (Math.abs(shorter.get(i) - longer.get(i)) > 1e-15) {
                throw Violation.of("%s at t = %d: %s, but %s"
                        .formatted(
                                given.schedules(),
                                given.times().get(i),
                                Numbers.apart(shorter.get(i), longer.get(i)),
                                Numbers.apart(longer.get(i), shorter.get(i))));
            }
        }
    }

    @Provide
    Arbitrary<Asked> undecided() {
        return Combinators.combine(Arbitraries.of(1, 2, 5), Arbitraries.of(1, 3, 8), Arbitraries.of(0.0, 0.1))
                .as((rise, stable, floor) -> new Asked(
                        List.of(
                                Kind.WARM_UP_STABLE_DECAY.of(rise, stable, 2, floor),
                                Kind.WARM_UP_STABLE_DECAY.of(rise, stable, 50, 0.5)),
                        IntStream.rangeClosed(0, rise + stable).boxed().toList()));
    }

    @Property(tries = 5)
    @About(Group.LIMITS)
    @Label("fall as much before the middle of a cycle as after it in warmRestarts")
    void fallsAlikeInBothHalves(@ForAll @Given("firstCycles") Asked given, Subject schedules) {
        List<Double> factors = given.factors(schedules);
        double floor = (double) given.schedules().get(0).arguments().get(2);
        for (int i = 0; i < factors.size(); i += 2) {
            double sum = factors.get(i) + factors.get(i + 1);
            if (!(Math.abs(sum - (1 + floor)) <= 1e-14)) {
                throw Violation.between(
                        "the sum of the factors at t = %d and %d"
                                .formatted(given.times().get(i), given.times().get(i + 1)),
                        1 + floor,
                        sum,
                        Math.abs(sum / (1 + floor) - 1));
            }
        }
    }

    /** Pairs of times as far from the start as from the end of the first cycle. */
    @Provide
    Arbitrary<Asked> firstCycles() {
        return Combinators.combine(Arbitraries.of(4, 7, 10), Arbitraries.of(1, 2), floors())
                .as((first, factor, floor) -> new Asked(
                        List.of(Kind.WARM_RESTARTS.of(first, factor, floor)),
                        IntStream.range(1, first)
                                .flatMap(s -> IntStream.of(s, first - s))
                                .boxed()
                                .toList()));
    }

    @Override
    List<Planned> oneOfEachKind() {
        return List.of(
                Kind.WARM_RESTARTS.of(3, 2, 0.1),
                Kind.WARM_UP_STABLE_DECAY.of(3, 2, 5, 0.1),
                Kind.ONE_CYCLE.of(4, 6, 0.1, 0.0));
    }

    @Override
    List<Planned> twoOfEachKind() {
        return List.of(
                Kind.WARM_RESTARTS.of(3, 2, 0.1),
                Kind.WARM_RESTARTS.of(5, 1, 0.5),
                Kind.WARM_UP_STABLE_DECAY.of(3, 2, 5, 0.1),
                Kind.WARM_UP_STABLE_DECAY.of(1, 6, 2, 0.5),
                Kind.ONE_CYCLE.of(4, 6, 0.1, 0.0),
                Kind.ONE_CYCLE.of(2, 9, 0.5, 0.25));
    }
}
