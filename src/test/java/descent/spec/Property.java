package descent.spec;

import descent.kata.Group;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * One property of an exercise.
 *
 * @param group what it is about
 * @param name what the exercise must do, in words that continue "it must …"
 * @param cases how jqwik makes a case, and how it makes a failing one smaller
 * @param tries how many cases are tried
 * @param always cases that are tried whatever the seed, after the others: these may fail, but cannot be made smaller
 * @param check what must hold for each
 */
record Property<C>(Group group, String name, Arbitrary<C> cases, int tries, List<C> always, Check<C> check) {
    Property(String name, Arbitrary<C> cases, int tries, Check<C> check) {
        this(Group.DEFINITION, name, cases, tries, List.of(), check);
    }

    /** A property of a single case, which needs no chance. */
    static <C> Property<C> example(String name, C input, Check<C> check) {
        return new Property<>(name, Arbitraries.just(input), 1, check);
    }

    /** This property, as one of another group than the definition. */
    Property<C> in(Group other) {
        return new Property<>(other, name, cases, tries, always, check);
    }

    /** This property, with cases that are tried whatever the seed. */
    Property<C> always(List<C> inputs) {
        return new Property<>(group, name, cases, tries, List.copyOf(inputs), check);
    }
}
