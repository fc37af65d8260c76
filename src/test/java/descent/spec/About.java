package descent.spec;

import descent.kata.Group;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a property is about, where it is not the definition; an exercise's points are shared out among the groups. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface About {
    Group value();

    /** Whether it compares the code with itself alone, so that a wrong formula is no reason to break it. */
    boolean comparesWithItself() default false;
}
