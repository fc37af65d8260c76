package descent.experiment;

import descent.report.Numbers;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A conclusion that the notebook draws from its curves, and how a run's own curves are asked about it.
 *
 * @param published the conclusion
 * @param question gives what one network's curves say, all rules present
 */
record Conclusion(String published, Function<List<EpochLosses>, Finding> question) {
    private static final Comparator<EpochLosses> BY_RISES = Comparator.comparingDouble(EpochLosses::rises);
    private static final Comparator<EpochLosses> BY_LAST = Comparator.comparingDouble(EpochLosses::last);

    /** Fewer epochs are no course that could be steady, or end anywhere. */
    private static final int LEAST_EPOCHS = 3;

    /** What is closer than this share is no difference. */
    private static final double MARGIN = 0.01;

    /** Whether the conclusion is confirmed. */
    enum Answer {
        YES("yes"),
        NO("no"),
        OPEN("cannot be said");

        private final String words;

        Answer(String words) {
            this.words = words;
        }
    }

    /**
     * What was found.
     *
     * @param answer whether the conclusion is confirmed
     * @param why the figures that decide, or why none do
     */
    record Finding(Answer answer, String why) {
        @Override
        public String toString() {
            return answer.words + ": " + why;
        }
    }

    /** What one network's curves say, all rules present. */
    Finding finding(List<EpochLosses> losses) {
        int epochs = losses.stream().mapToInt(one -> one.losses().size()).min().orElse(0);
        return epochs < LEAST_EPOCHS
                ? new Finding(
                        Answer.OPEN,
                        "it takes %d epochs, and there %s %d"
                                .formatted(LEAST_EPOCHS, epochs == 1 ? "is" : "are", epochs))
                : question.apply(losses);
    }

    /** Whether a figure is less than another by more than nothing. */
    private static Answer less(double one, double other) {
        double margin = MARGIN * Math.abs(other);
        if (one == other || Math.abs(one - other) < margin) {
            return Answer.OPEN;
        }
        return one < other ? Answer.YES : Answer.NO;
    }

    private static Finding found(Answer answer, String why) {
        return new Finding(answer, answer == Answer.OPEN ? "no difference of 1 %, " + why : why);
    }

    /** What the notebook concludes about a network. */
    static List<Conclusion> about(SeminarNetwork network) {
        return switch (network) {
            case DENSE ->
                List.of(
                        new Conclusion("Adam is the steadiest", losses -> steadiest(losses, "Adam")),
                        new Conclusion(
                                "Adagrad and SGD end lowest",
                                losses -> lowest(losses, Set.of("Adagrad", "GradientDescent"))));
            case CONVOLUTIONAL ->
                List.of(
                        new Conclusion("Adadelta does not converge", losses -> endsHigher(losses, "Adadelta")),
                        new Conclusion("SGD is unstable", losses -> leastSteady(losses, "GradientDescent")),
                        new Conclusion("Adagrad is best", losses -> lowest(losses, Set.of("Adagrad"))));
        };
    }

    /** The curve whose rises add up to the least. */
    private static Finding steadiest(List<EpochLosses> all, String rule) {
        EpochLosses own = of(all, rule);
        EpochLosses least = others(all, Set.of(rule)).min(BY_RISES).orElseThrow();
        Answer answer = less(own.rises(), least.rises());
        return found(answer, rises(own, answer == Answer.YES ? own : least));
    }

    /** The curve whose rises add up to the most; one that only falls is steady in any company. */
    private static Finding leastSteady(List<EpochLosses> all, String rule) {
        EpochLosses own = of(all, rule);
        EpochLosses most = others(all, Set.of(rule)).max(BY_RISES).orElseThrow();
        Answer answer = own.rises() == 0 ? Answer.NO : less(most.rises(), own.rises());
        return found(answer, rises(own, answer == Answer.NO ? most : own));
    }

    private static Stream<EpochLosses> others(List<EpochLosses> all, Set<String> rules) {
        return all.stream().filter(losses -> !rules.contains(losses.rule()));
    }

    private static String rises(EpochLosses own, EpochLosses extreme) {
        String rises = "its rises add up to " + Numbers.loss(own.rises());
        return own.rises() == extreme.rises()
                ? rises
                : "%s, those of %s to %s".formatted(rises, extreme.rule(), Numbers.loss(extreme.rises()));
    }

    private static Finding lowest(List<EpochLosses> all, Set<String> rules) {
        double own =
                rules.stream().mapToDouble(rule -> of(all, rule).last()).max().orElseThrow();
        double other = others(all, rules).mapToDouble(EpochLosses::last).min().orElseThrow();
        return found(less(own, other), ranked(all));
    }

    /** The curves by their last loss, lowest first. */
    static List<EpochLosses> byLast(List<EpochLosses> all) {
        return all.stream().sorted(BY_LAST).toList();
    }

    /** The rules and their last losses, lowest first. */
    static String ranked(List<EpochLosses> all) {
        return byLast(all).stream()
                .map(losses -> losses.rule() + " " + Numbers.loss(losses.last()))
                .collect(Collectors.joining(", "));
    }

    private static Finding endsHigher(List<EpochLosses> all, String rule) {
        EpochLosses own = of(all, rule);
        return new Finding(
                own.last() >= own.first() ? Answer.YES : Answer.NO,
                "from %s in its first epoch to %s in its last"
                        .formatted(Numbers.loss(own.first()), Numbers.loss(own.last())));
    }

    private static EpochLosses of(List<EpochLosses> all, String rule) {
        return all.stream()
                .filter(losses -> losses.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }
}
