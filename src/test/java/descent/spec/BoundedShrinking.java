package descent.spec;

import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;

/**
 * Cases that have no smaller ones any more, once there is enough: whatever is said of each candidate, jqwik walks for
 * minutes through those of a large case.
 */
record BoundedShrinking<T>(Arbitrary<T> cases, BooleanSupplier enough) implements Arbitrary<T> {
    @Override
    public RandomGenerator<T> generator(int genSize) {
        return cases.generator(genSize).mapShrinkable(this::bounded);
    }

    @Override
    public EdgeCases<T> edgeCases(int most) {
        return cases.edgeCases(most);
    }

    private Shrinkable<T> bounded(Shrinkable<T> unbounded) {
        return new Shrinkable<>() {
            @Override
            public T value() {
                return unbounded.value();
            }

            @Override
            public Stream<Shrinkable<T>> shrink() {
                return enough.getAsBoolean()
                        ? Stream.empty()
                        : unbounded
                                .shrink()
                                .takeWhile(each -> !enough.getAsBoolean())
                                .map(each -> bounded(each));
            }

            @Override
            public ShrinkingDistance distance() {
                return unbounded.distance();
            }
        };
    }
}
