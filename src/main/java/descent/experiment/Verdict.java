package descent.experiment;

import descent.report.Numbers;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A conclusion that the notebook draws from its curves, and how a run's own curves are asked about it.
 *
 * @param published the conclusion
 * @param question gives what one network's curves say, all rules present
 */
record Verdict(String published, Function<List<EpochLosses>, Finding> question) {
    private static final Comparator<EpochLosses> BY_RISES = Comparator.comparingDouble(EpochLosses::rises);
    private static final Comparator<EpochLosses> BY_LAST = Comparator.comparingDouble(EpochLosses::last);

    /**
     * What was found.
     *
     * @param holds whether the conclusion is confirmed
     * @param why the figures that decide
     */
    record Finding(boolean holds, String why) {
        @Override
        public String toString() {
            return (holds ? "yes: " : "no: ") + why;
        }
    }

    /** What the notebook concludes about a network. */
    static List<Verdict> about(SeminarNetwork network) {
        return switch (network) {
            case DENSE ->
                List.of(
                        new Verdict("Adam is the steadiest", losses -> steadiest(losses, "Adam")),
                        new Verdict(
                                "Adagrad and SGD end lowest",
                                losses -> lowest(losses, Set.of("Adagrad", "GradientDescent"))));
            case CONVOLUTIONAL ->
                List.of(
                        new Verdict("Adadelta does not converge", losses -> endsHigher(losses, "Adadelta")),
                        new Verdict("SGD is unstable", losses -> leastSteady(losses, "GradientDescent")),
                        new Verdict("Adagrad is best", losses -> lowest(losses, Set.of("Adagrad"))));
        };
    }

    /** The curve whose rises add up to the least. */
    private static Finding steadiest(List<EpochLosses> all, String rule) {
        EpochLosses least = all.stream().min(BY_RISES).orElseThrow();
        EpochLosses own = of(all, rule);
        return new Finding(own.rises() <= least.rises(), rises(own, least));
    }

    /** The curve whose rises add up to the most; one that only falls is steady in any company. */
    private static Finding leastSteady(List<EpochLosses> all, String rule) {
        EpochLosses most = all.stream().max(BY_RISES).orElseThrow();
        EpochLosses own = of(all, rule);
        return new Finding(own.rises() > 0 && own.rises() >= most.rises(), rises(own, most));
    }

    private static String rises(EpochLosses own, EpochLosses extreme) {
        String rises = "its rises add up to " + Numbers.loss(own.rises());
        return own.rises() == extreme.rises()
                ? rises
                : "%s, those of %s to %s".formatted(rises, extreme.rule(), Numbers.loss(extreme.rises()));
    }

    private static Finding lowest(List<EpochLosses> all, Set<String> rules) {
        Set<String> lowest =
                byLast(all).stream().limit(rules.size()).map(EpochLosses::rule).collect(Collectors.toSet());
        return new Finding(lowest.equals(rules), ranked(all));
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
                own.last() >= own.first(),
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
