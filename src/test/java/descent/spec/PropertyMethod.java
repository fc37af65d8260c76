package descent.spec;

import descent.kata.Group;
import java.lang.reflect.Method;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.Label;

/** A method of a {@link Spec} that is a property, and what its annotations say. */
record PropertyMethod(Method method) {
    /** Whether it is about a single case, which knows no seed. */
    boolean isExample() {
        return method.isAnnotationPresent(Example.class);
    }

    /** What the exercise must do, in words that continue "it must …". */
    String label() {
        return method.getAnnotation(Label.class).value();
    }

    /** What it is about. */
    Group group() {
        return Optional.ofNullable(method.getAnnotation(About.class))
                .map(About::value)
                .orElse(Group.DEFINITION);
    }

    /** Whether no mistake elsewhere is a reason to break it. */
    boolean comparesWithItself() {
        return Optional.ofNullable(method.getAnnotation(About.class))
                .filter(About::comparesWithItself)
                .isPresent();
    }

    /** Its place among the others, the first ones first. */
    int rank() {
        return Optional.ofNullable(method.getAnnotation(Rank.class))
                .map(Rank::value)
                .orElse(Rank.LAST);
    }
}
