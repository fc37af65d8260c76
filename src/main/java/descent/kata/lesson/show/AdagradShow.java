package descent.kata.lesson.show;

import descent.Rules;
import descent.function.LongValley;
import descent.report.Axis;
import descent.report.Figure;
import descent.trial.Instance;
import descent.trial.RecordedSlopes;
import java.util.List;

/** Two parameters with gradients of very different size, and a valley along an axis. */
final class AdagradShow implements Show {
    private static final double RATE = 0.1;
    private static final double LARGE = 10;
    private static final double SMALL = 0.01;
    private static final int STEPS = 200;

    @Override
    public Shown with(Rules rules) {
        RecordedSlopes slopes = RecordedSlopes.of(STEPS, 2, 0, (t, i) -> i == 0 ? LARGE : SMALL);
        Figure steps = Figure.of(
                "Length of a step while the gradient stays, η = " + RATE,
                Axis.log("step"),
                Axis.log("length of the step"));
        Shown shown = Shown.nothing();
        for (String rule : List.of("GradientDescent", "Adagrad")) {
            Instance instance =
                    rule.equals("Adagrad") ? Instance.of(rule, RATE, 1e-10) : Instance.of("BatchGradientDescent", RATE);
            Track track = Track.of(rules, instance, slopes, 0, 0);
            steps = steps.line(rule + ", g = " + Words.figure(LARGE), track.steps(), track.moves(0))
                    .line(rule + ", g = " + SMALL, track.steps(), track.moves(1));
            shown = shown.figure(
                    rule + "Ratio", track.moves(0).get(0) / track.moves(1).get(0));
            if (rule.equals("Adagrad")) {
                shown = shown.figure(
                        "last", track.moves(0).get(STEPS - 1) / track.moves(0).get(0));
            }
        }
        Runs valley = Runs.of(
                new LongValley(),
                STEPS,
                Runs.entry("GradientDescent, η 0.9", rules.optimizer("BatchGradientDescent", 0.9)),
                Runs.entry("Adagrad, η 1.5", rules.optimizer("Adagrad", 1.5, 1e-10)));
        return shown.picture("steps", steps)
                .picture("valley", valley.way())
                .picture("values", valley.values())
                .figure("large", LARGE)
                .figure("small", SMALL)
                .figure("steps", String.valueOf(STEPS))
                .figure("descent", valley.reaches(0, 1e-3))
                .figure("adagrad", valley.reaches(1, 1e-3));
    }
}
