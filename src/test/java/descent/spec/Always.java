package descent.spec;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Values that a property is tried on whatever the seed, after the random ones, so that no verdict depends on luck. (Edge
 * cases come first in jqwik and cannot be shrunk: the example that a student sees would rarely be the smallest.)
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Always {
    /** The spec's method that gives them as a list. */
    String value();
}
