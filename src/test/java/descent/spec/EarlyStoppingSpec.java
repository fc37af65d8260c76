package descent.spec;

import descent.kata.Group;
import descent.trial.Instance;
import descent.trial.StoppingTrace;
import descent.trial.StoppingTrial;
import descent.trial.StoppingTrial.Check;
import descent.trial.StubTrial;
import descent.trial.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * 17: when to stop, and which check was the best. Losses are multiples of 1/8, or so near to 0.1 that no minDelta lies
 * between them and any other: no comparison depends on rounding, however it is written.
 */
@SpecOf(number = 17, points = 6)
class EarlyStoppingSpec extends Spec {
    private static final double LITTLE = 1e-10;

    /** More than {@link #LITTLE} twice. */
    private static final double FINE = 0x1p-30;

    private static final int PATIENT = 5;

    /** A validation's losses, one check after the other. */
    record Losses(int patience, double minDelta, List<Double> losses) {
        /** What an improvement means after a stop is left open, so that the losses end before one. */
        static Losses of(int patience, double minDelta, List<Double> losses) {
            Progress progress = new Progress(patience, minDelta);
            List<Double> told = new ArrayList<>();
            for (double loss : losses) {
                if (progress.stops() && progress.improves(loss)) {
                    break;
                }
                progress.see(loss);
                told.add(loss);
            }
            return new Losses(patience, minDelta, told);
        }

        Instance stopping() {
            return Instance.of("EarlyStopping", patience, minDelta);
        }

        StoppingTrial alone() {
            return StoppingTrial.of(
                    stopping(), losses.stream().mapToDouble(loss -> loss).toArray());
        }

        /** Beside an impatient one, which has seen its best loss already, and is told another before each. */
        StoppingTrial besideAnother() {
            List<Check> checks = new ArrayList<>(List.of(new Check(1, -5)));
            for (double loss : losses) {
                checks.add(new Check(1, checks.size()));
                checks.add(new Check(0, loss));
            }
            return new StoppingTrial(List.of(stopping(), Instance.of("EarlyStopping", 1, 0.0)), checks);
        }

        /** Where the answer to one of its own checks is then. */
        static int placeBesideAnother(int check) {
            return 2 * (check + 1);
        }

        @Override
        public String toString() {
            return "patience %d, minDelta %s; losses %s"
                    .formatted(
                            patience,
                            Numbers.shown(minDelta),
                            losses.stream().map(Numbers::shown).collect(Collectors.joining(", ")));
        }
    }

    /** The definition. */
    private static final class Progress {
        private final int patience;
        private final double minDelta;
        private double least = Double.POSITIVE_INFINITY;
        private int best = -1;
        private int without;
        private int checks;

        Progress(int patience, double minDelta) {
            this.patience = patience;
            this.minDelta = minDelta;
        }

        boolean improves(double loss) {
            return loss < least - minDelta;
        }

        boolean stops() {
            return without >= patience;
        }

        void see(double loss) {
            if (improves(loss)) {
                least = loss;
                best = checks;
                without = 0;
            } else {
                without++;
            }
            checks++;
        }
    }

    @Override
    StubTrial stub() {
        return StubTrial.of(StubTrial.Kind.STOPPING, Instance.of("EarlyStopping", 1, 0.0), "patience", "minDelta");
    }

    @Example
    @Rank(1)
    @Label("stop after as many checks without improvement as patience says")
    void stopsWhenPatienceIsOver(@ForAll @Given("impatient") Losses given, Subject stopping) {
        follows(given, stopping);
    }

    /** 2 is the least at check 1; checks 2 and 3 do not improve on it, and two are enough. */
    @Provide
    Arbitrary<Losses> impatient() {
        return losses(2, 0, 3, 2, 2.5, 2.25, 2.5);
    }

    @Example
    @Rank(2)
    @About(Group.LIMITS)
    @Label("not take an equal loss for an improvement")
    void takesNoEqualLoss(@ForAll @Given("equal") Losses given, Subject stopping) {
        follows(given, stopping);
    }

    @Provide
    Arbitrary<Losses> equal() {
        return losses(2, 0, 1, 1, 1);
    }

    @Example
    @Rank(2)
    @Label("ask for more than minDelta")
    void asksForMoreThanMinDelta(@ForAll @Given("falling") Losses given, Subject stopping) {
        follows(given, stopping);
    }

    /** 1.0 − 0.25 is not below 1.0 − 0.25, but 0.5 is. */
    @Provide
    Arbitrary<Losses> falling() {
        return losses(3, 0.25, 1, 0.75, 0.5, 0.375);
    }

    @Example
    @Rank(2)
    @Label("compare with the best loss and not with the last")
    void comparesWithTheBest(@ForAll @Given("creeping") Losses given, Subject stopping) {
        follows(given, stopping);
    }

    /** 0.875, 0.75 and 0.625 each fall by 1/8, and 0.625 is the first below 1 − 0.25. */
    @Provide
    Arbitrary<Losses> creeping() {
        return losses(4, 0.25, 1, 0.875, 0.75, 0.625);
    }

    @Example
    @Rank(3)
    @About(Group.LIMITS)
    @Label("never take NaN for an improvement")
    void takesNoNaN(@ForAll @Given("diverged") Losses given, Subject stopping) {
        follows(given, stopping);
    }

    @Provide
    Arbitrary<Losses> diverged() {
        return losses(2, 0, 1, Double.NaN, Double.NaN);
    }

    @Example
    @Rank(3)
    @About(Group.LIMITS)
    @Label("have no best check before there is a number")
    void hasNoBestCheckBeforeANumber(@ForAll @Given("diverging") Losses given, Subject stopping) {
        follows(given, stopping);
    }

    @Provide
    Arbitrary<Losses> diverging() {
        return losses(3, 0, Double.NaN, Double.NaN, 1);
    }

    @Example
    @Rank(3)
    @Label("count from zero again after an improvement")
    void countsFromZeroAgain(@ForAll @Given("recovering") Losses given, Subject stopping) {
        follows(given, stopping);
    }

    @Provide
    Arbitrary<Losses> recovering() {
        return losses(2, 0, 3, 3.5, 2, 2.5, 1, 1.5, 1.5);
    }

    @Property(tries = 80)
    @Always("extremes")
    @Label("follow the definition for any losses")
    void followsTheDefinition(@ForAll @Given("any") Losses given, Subject stopping) {
        follows(given, stopping);
    }

    @Property(tries = 30)
    @About(value = Group.CONTRACT, comparesWithItself = true)
    @Label("share nothing between two instances")
    void sharesNothingBetweenInstances(@ForAll @Given("any") Losses given, Subject stopping) {
        List<StoppingTrace.Answer> alone = run(given.alone(), stopping).answers();
        List<StoppingTrace.Answer> beside = run(given.besideAnother(), stopping).answers();
        for (int check = 0; check < alone.size(); check++) {
            if (!beside.get(Losses.placeBesideAnother(check)).equals(alone.get(check))) {
                throw Violation.of("check %d came out differently because another one was in use at the same time"
                        .formatted(check));
            }
        }
    }

    @Provide
    Arbitrary<Losses> any() {
        Arbitrary<List<Double>> losses = Arbitraries.of(
                        1.0,
                        0.5,
                        2.0,
                        0.875,
                        0.75,
                        0.0,
                        -1.0,
                        -1.25,
                        3.0,
                        0x1p40,
                        Double.NaN,
                        0.1,
                        0.1 - LITTLE,
                        0.1 + LITTLE,
                        Double.POSITIVE_INFINITY,
                        1e300)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
        return Combinators.combine(Arbitraries.of(1, 2, 3, PATIENT), Arbitraries.of(0.0, 0.125, 0.5, 1.0, FINE), losses)
                .as(Losses::of);
    }

    List<Losses> extremes() {
        double infinite = Double.POSITIVE_INFINITY;
        return List.of(
                new Losses(2, 0, List.of(0.1 + LITTLE, 0.1, 0.1 - LITTLE, 0.1, 0.1 - LITTLE)),
                new Losses(PATIENT, FINE, List.of(0.1 + LITTLE, 0.1, 0.1 - LITTLE, 0.1 - 20 * LITTLE, 0.1)),
                new Losses(PATIENT, 0, List.of(infinite, 1e300, infinite, 1e299, -1e300, 0.0)),
                new Losses(PATIENT, 0.5, List.of(infinite, infinite, 1e300, 1e300, 0x1p40, -1e300)));
    }

    private static Arbitrary<Losses> losses(int patience, double minDelta, double... losses) {
        return Arbitraries.just(
                new Losses(patience, minDelta, Arrays.stream(losses).boxed().toList()));
    }

    private static void follows(Losses given, Subject subject) {
        StoppingTrace trace = run(given.alone(), subject);
        if (trace.before().get(0) != -1) {
            throw Violation.of("before the first check, best should be -1, but is "
                    + trace.before().get(0));
        }
        compare(given, trace);
    }

    private static StoppingTrace run(StoppingTrial trial, Subject subject) {
        StoppingTrace trace = subject.run(trial);
        trace.thrown().ifPresent(thrown -> {
            throw Violation.thrown(thrown);
        });
        return trace;
    }

    private static void compare(Losses given, StoppingTrace trace) {
        Progress progress = new Progress(given.patience(), given.minDelta());
        for (int check = 0; check < given.losses().size(); check++) {
            double loss = given.losses().get(check);
            progress.see(loss);
            StoppingTrace.Answer answer = trace.answers().get(check);
            String when = "after check %d (loss %s)".formatted(check, Numbers.shown(loss));
            if (answer.stop() != progress.stops()) {
                throw Violation.of(
                        "%s it should %s, but it does%s"
                                .formatted(
                                        when, progress.stops() ? "stop" : "go on", progress.stops() ? " not" : " stop"),
                        "checks without improvement so far: " + progress.without);
            }
            if (answer.best() != progress.best) {
                throw Violation.of(
                        "%s the best check should be %d, but is %d".formatted(when, progress.best, answer.best()));
            }
        }
    }
}
