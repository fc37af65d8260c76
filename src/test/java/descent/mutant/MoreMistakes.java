package descent.mutant;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What people get wrong in an exercise beside what its own catalogue says. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface MoreMistakes {
    /** Further mistakes in the exercise's own rule. */
    Class<?>[] of() default {};

    /** Mistakes in batches of any size, where the size is 1. */
    Class<?>[] inOnes() default {};

    /** Mistakes that fit any rule, around the right one, which is called {@code InPieces}. */
    Class<?>[] around() default {};
}
