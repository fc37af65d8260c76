package descent.spec;

import descent.kata.Group;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which exercise a spec is of, and what that is worth. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface SpecOf {
    /** The same as in the front matter of its lesson. */
    int number();

    double points();

    /** The share of {@link Group#DEFINITION} in the points, beside those of the other groups that there are. */
    double definition() default 50;

    /** The share of {@link Group#LIMITS}. */
    double limits() default 20;

    /** The share of {@link Group#CONVERGENCE}. */
    double convergence() default 10;

    /** The share of {@link Group#CONTRACT}. */
    double contract() default 20;
}
