package descent.kata.lesson.show;

import descent.Rules;
import descent.report.Axis;
import descent.report.Figure;
import descent.trial.Instance;

/** A steep stretch, then a gentle one: who remembers, and who forgets. */
final class RmsPropShow implements Show {
    private static final double RATE = 0.01;
    private static final double STEEP = 10;
    private static final double GENTLE = 0.1;
    private static final int CHANGE = 50;
    private static final int STEPS = 300;

    @Override
    public Shown with(Rules rules) {
        Track adagrad = Track.on(rules, Instance.of("Adagrad", RATE, 1e-10), STEPS, RmsPropShow::slope);
        Track rmsProp = Track.on(rules, Instance.of("RmsProp", RATE, 0.9, 1e-8), STEPS, RmsPropShow::slope);
        return Shown.nothing()
                .picture(
                        "steps",
                        Figure.of(
                                        "Length of a step: the gradient is %s for %d steps, then %s"
                                                .formatted(Words.figure(STEEP), CHANGE, GENTLE),
                                        Axis.linear("step"),
                                        Axis.log("length of the step"))
                                .line("Adagrad", adagrad.steps(), adagrad.moves(0))
                                .line("RmsProp", rmsProp.steps(), rmsProp.moves(0)))
                .figure("steep", STEEP)
                .figure("gentle", GENTLE)
                .figure("change", String.valueOf(CHANGE))
                .figure("steps", String.valueOf(STEPS))
                .figure("rate", RATE)
                .figure("first", rmsProp.moves(0).get(0) / RATE)
                .figure("adagrad", adagrad.moves(0).get(STEPS - 1) / RATE)
                .figure("rmsProp", rmsProp.moves(0).get(STEPS - 1) / RATE)
                .figure("back", String.valueOf(back(rmsProp)));
    }

    private static double slope(int t, int i) {
        return t <= CHANGE ? STEEP : GENTLE;
    }

    /** How many steps after the change a step is 9/10 of η again. */
    private static int back(Track track) {
        int step = CHANGE;
        while (step < STEPS - 1 && track.moves(0).get(step) < 0.9 * RATE) {
            step++;
        }
        return step - CHANGE + 1;
    }
}
