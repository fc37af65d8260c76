package descent.kata.lesson.show;

import descent.Rules;
import descent.kata.Exercise;

/** Lets the rule of a lesson show what it does. */
@FunctionalInterface
public interface Show {
    /**
     * Runs the rules and draws what they did.
     *
     * @param rules whose rules run
     */
    Shown with(Rules rules);

    /** The show of an exercise. */
    static Show of(Exercise exercise) {
        return switch (exercise.number()) {
            case 1 -> new GradientDescentShow();
            case 2 -> new StochasticShow();
            case 3 -> new MiniBatchShow();
            case 4 -> new MomentumShow();
            case 5 -> new NesterovShow();
            case 6 -> new AdagradShow();
            case 7 -> new RmsPropShow();
            case 8 -> new AdamShow();
            case 9 -> new AdadeltaShow();
            case 10 -> new AdaMaxShow();
            case 11 -> new RAdamShow();
            case 12 -> new LookaheadShow();
            case 13 -> new WeightDecayShow();
            case 14 -> new AdamWShow();
            case 15 -> new SchedulesShow();
            case 16 -> new RangerShow();
            case 17 -> new EarlyStoppingShow();
            case 18 -> new GridSearchShow();
            default -> throw new IllegalArgumentException("there is no lesson for " + exercise);
        };
    }
}
