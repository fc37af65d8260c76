package descent.spec;

import descent.Stopping;
import descent.kata.Group;
import descent.kata.Subject;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** 17: when to stop, and which check was the best. Losses are multiples of 1/8, so that no comparison depends on rounding. */
final class EarlyStoppingSpec implements Spec {
    private static final int TRIES = 160;

    /** A validation's losses, one check after the other. */
    record Losses(int patience, double minDelta, List<Double> losses) {
        @Override
        public String toString() {
            return "patience %d, minDelta %s; losses %s"
                    .formatted(
                            patience,
                            Numbers.shown(minDelta),
                            losses.stream().map(Numbers::shown).collect(Collectors.joining(", ")));
        }
    }

    @Override
    public List<Property<?>> properties() {
        return List.of(
                // 2 is the least at check 1; checks 2 and 3 do not improve on it, and two are enough
                example(
                        "stop after as many checks without improvement as patience says",
                        new Losses(2, 0, List.of(3.0, 2.0, 2.5, 2.25, 2.5))),
                // a loss that is as good as the best is no improvement
                example("not take an equal loss for an improvement", new Losses(2, 0, List.of(1.0, 1.0, 1.0)))
                        .in(Group.LIMITS),
                // 1.0 − 0.25 is not below 1.0 − 0.25, but 0.5 is
                example("ask for more than minDelta", new Losses(3, 0.25, List.of(1.0, 0.75, 0.5, 0.375))),
                // 0.875, 0.75 and 0.625 each fall by 1/8, and 0.625 is the first below 1 − 0.25
                example(
                        "compare with the best loss and not with the last",
                        new Losses(4, 0.25, List.of(1.0, 0.875, 0.75, 0.625))),
                example("never take NaN for an improvement", new Losses(2, 0, List.of(1.0, Double.NaN, Double.NaN)))
                        .in(Group.LIMITS),
                example(
                                "have no best check before there is a number",
                                new Losses(3, 0, List.of(Double.NaN, Double.NaN, 1.0)))
                        .in(Group.LIMITS),
                example(
                        "count from zero again after an improvement",
                        new Losses(2, 0, List.of(3.0, 3.5, 2.0, 2.5, 1.0, 1.5, 1.5))),
                new Property<>("follow the definition for any losses", cases(), TRIES, EarlyStoppingSpec::check),
                new Property<>("share nothing between two instances", cases(), TRIES / 4, EarlyStoppingSpec::checkBoth)
                        .in(Group.CONTRACT));
    }

    @Override
    public void touch(Subject subject) {
        make(subject, 1, 0).stop(1);
    }

    private static Property<Losses> example(String name, Losses losses) {
        return Property.example(name, losses, EarlyStoppingSpec::check);
    }

    private static Arbitrary<Losses> cases() {
        Arbitrary<List<Double>> losses = Arbitraries.of(
                        1.0, 0.5, 2.0, 0.875, 0.75, 0.0, -1.0, -1.25, 3.0, 0x1p40, Double.NaN)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
        return Combinators.combine(Arbitraries.of(1, 2, 3, 5), Arbitraries.of(0.0, 0.125, 0.5, 1.0), losses)
                .as(Losses::new);
    }

    private static void check(Subject subject, Losses input) {
        new Walk(input, make(subject, input.patience(), input.minDelta())).all();
    }

    private static void checkBoth(Subject subject, Losses input) {
        Stopping first = make(subject, input.patience(), input.minDelta());
        Stopping second = make(subject, 1, 0);
        new Walk(new Losses(1, 0, List.of(-5.0)), second).all();
        Walk walk = new Walk(input, first);
        boolean over = false;
        for (int check = 0; check < input.losses().size() && !over; check++) {
            second.stop(check);
            over = walk.next();
        }
    }

    private static Stopping make(Subject subject, int patience, double minDelta) {
        return subject.make(Stopping.class, "EarlyStopping", patience, minDelta);
    }

    /** Goes through the losses beside the definition. */
    private static final class Walk {
        private final Losses input;
        private final Stopping subject;
        private double least = Double.POSITIVE_INFINITY;
        private int best = -1;
        private int without;
        private int check;

        Walk(Losses input, Stopping subject) {
            this.input = input;
            this.subject = subject;
        }

        void all() {
            if (subject.best() != -1) {
                throw Violation.of("before the first check, best should be -1, but is " + subject.best());
            }
            while (check < input.losses().size() && !next()) {}
        }

        /** @return whether there is nothing more to say: what an improvement means after a stop is left open */
        boolean next() {
            double loss = input.losses().get(check);
            boolean improved = loss < least - input.minDelta();
            if (improved && without >= input.patience()) {
                return true;
            }
            least = improved ? loss : least;
            best = improved ? check : best;
            without = improved ? 0 : without + 1;
            boolean stop = without >= input.patience();
            String when = "after check %d (loss %s)".formatted(check, Numbers.shown(loss));
            if (subject.stop(loss) != stop) {
                throw Violation.of(
                        "%s it should %s, but it does%s"
                                .formatted(when, stop ? "stop" : "go on", stop ? " not" : " stop"),
                        "checks without improvement so far: " + without);
            }
            if (subject.best() != best) {
                throw Violation.of("%s the best check should be %d, but is %d".formatted(when, best, subject.best()));
            }
            check++;
            return false;
        }
    }
}
