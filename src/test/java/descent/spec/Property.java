package descent.spec;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * One property of an exercise.
 *
 * @param name what the exercise must do, in words that continue "it must …"
 * @param cases how jqwik makes a case, and how it makes a failing one smaller
 * @param tries how many cases are tried
 * @param check what must hold for each
 */
record Property<C>(String name, Arbitrary<C> cases, int tries, Check<C> check) {
    /** A property of a single case, which needs no chance. */
    static <C> Property<C> example(String name, C input, Check<C> check) {
        return new Property<>(name, Arbitraries.just(input), 1, check);
    }
}
