package descent.kata;

import descent.trial.RuleTrace;
import descent.trial.RuleTrial;
import descent.trial.ScheduleTrial;
import descent.trial.Slopes;
import java.util.List;
import java.util.Map;

/**
 * What the specs believe: the right path of each rule, without the reference's classes. Its one implementation lives beside
 * the specs, in test code that no main code sees.
 */
public interface OracleBook {
    /** What a rule's constructor takes, in its order; empty for an exercise that moves no θ. */
    List<Dial> dials(Exercise exercise);

    /**
     * What to do with the student's class, or that of a known mistake, to see the same path; θ has the shape that the rule
     * is for.
     *
     * @param values one for each dial
     */
    RuleTrial trial(Exercise exercise, double[] values, double[] start, Slopes slopes);

    /**
     * The right path, with the state after each step under the reference's names.
     *
     * @param values one for each dial
     * @param slopes as long as the path is to be
     */
    RuleTrace path(Exercise exercise, double[] values, double[] start, Slopes slopes);

    /** What each schedule of an exercise takes, by the schedule's name; empty for an exercise about anything else. */
    Map<String, List<Dial>> schedules(Exercise exercise);

    /** Whether there is something to draw: a θ that is moved, or schedules. */
    default boolean draws(Exercise exercise) {
        return !dials(exercise).isEmpty() || !schedules(exercise).isEmpty();
    }

    /**
     * What to ask the student's schedule: its factors from t = 0 on.
     *
     * @param values one for each dial
     */
    ScheduleTrial trial(Exercise exercise, String schedule, double[] values, int count);

    /** The right ones. */
    double[] factors(Exercise exercise, String schedule, double[] values, int count);

    /**
     * The one on the class path.
     *
     * @throws NoSpecsException if the specs are not there
     */
    static OracleBook load() {
        return BesideTheSpecs.load(OracleBook.class, "descent.spec.SpecOracles");
    }
}
