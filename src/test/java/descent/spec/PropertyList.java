package descent.spec;

import descent.kata.Exercise;
import descent.kata.Failure;
import descent.kata.Group;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Property;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * The properties of an exercise's spec, the inherited ones too, in the order in which they are tried.
 *
 * @param spec the class that the exercise's name leads to
 */
record PropertyList(Class<? extends Spec> spec, List<PropertyMethod> all) {
    /** @throws IllegalStateException if there is no such spec */
    static PropertyList of(Exercise exercise) {
        return of(spec(exercise));
    }

    /** The class of the exercise's name. @throws IllegalStateException if there is none */
    static Class<? extends Spec> spec(Exercise exercise) {
        String name = "descent.spec." + exercise.name() + "Spec";
        try {
            return Class.forName(name).asSubclass(Spec.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("%s has no spec: write the class %s".formatted(exercise, name), e);
        }
    }

    private static PropertyList of(Class<? extends Spec> spec) {
        return new PropertyList(
                spec,
                ReflectionSupport.findMethods(
                                spec,
                                method -> AnnotationSupport.isAnnotated(method, Property.class),
                                HierarchyTraversalMode.BOTTOM_UP)
                        .stream()
                        .map(PropertyMethod::new)
                        .sorted(Comparator.comparing(PropertyMethod::rank)
                                .thenComparing(PropertyMethod::group)
                                .thenComparing(property -> !property.isExample())
                                .thenComparing(property -> property.method().getName()))
                        .toList());
    }

    /** How many there are in each group. */
    Map<Group, Integer> groups() {
        Map<Group, Integer> counts = new EnumMap<>(Group.class);
        all.forEach(property -> counts.merge(property.group(), 1, Integer::sum));
        return counts;
    }

    /** All of them, of an exercise whose class cannot be used. @param why in one line */
    List<Failure> broken(String why) {
        return all.stream()
                .map(property -> new Failure(property.group(), "", "", List.of(why)))
                .toList();
    }

    /** How many of them an exam tries, if none fails. */
    int count(Exam exam) {
        return (int) all.stream()
                .filter(property -> !exam.passesOver(property.isExample()))
                .count();
    }

    /** The spec itself. */
    Spec made() {
        return ReflectionSupport.newInstance(spec);
    }
}
