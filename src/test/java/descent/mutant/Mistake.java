package descent.mutant;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Makes a nested class an entry of {@link Mutants}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface Mistake {
    /** The mistake, in words. */
    String value();

    /** What a teacher would say to somebody who made it. */
    String hint();
}
