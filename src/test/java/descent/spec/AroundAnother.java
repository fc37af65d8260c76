package descent.spec;

import descent.trial.TrustedRule;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A rule around another. Whatever the seed, it is tried around one that remembers, and around one that asks twice in a step
 * and goes by the step's number.
 */
interface AroundAnother extends FollowsTheFormula, KeepsTheContract, StartsTheInnerRule {
    @Override
    default List<Case> usual() {
        return List.of(Cases.ordinary(rule()), counting());
    }

    @Override
    default List<Saved> ordinarySaved() {
        return Stream.concat(
                        KeepsTheContract.super.ordinarySaved().stream(),
                        IntStream.of(1, 4).mapToObj(step -> new Saved(counting(), step)))
                .toList();
    }

    @Override
    default List<Case> farToo() {
        return List.of(counting(farAway()));
    }

    private Case counting() {
        return counting(Cases.ordinary(rule()));
    }

    private static Case counting(Case given) {
        return given.with(InnerOracle.SYMBOL, TrustedRule.MIDPOINT.ordinal());
    }
}
