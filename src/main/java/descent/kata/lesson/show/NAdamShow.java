package descent.kata.lesson.show;

import descent.Optimizer;
import descent.Rules;
import descent.function.Beale;
import descent.report.Axis;
import descent.report.Figure;
import descent.report.Series;
import descent.trial.Instance;
import java.util.List;

/** How far NAdam runs ahead at first, how soon it turns, and what that does to a swing. */
final class NAdamShow implements Show {
    private static final double RATE = 0.3;
    private static final int FIRST = 20;
    private static final int TURN = 20;
    private static final int TURNING = 60;
    private static final int STEPS = 150;
    private static final double BAR = 0.01;
    private static final int PARAMETERS = 79_510;

    @Override
    public Shown with(Rules rules) {
        Instance adam = Instance.of("Adam", 1.0, 0.9, 0.999, 1e-8);
        Instance nAdam = Instance.of("NAdam", 1.0, 0.9, 0.999, 1e-8);
        Track steady = Track.on(rules, nAdam, FIRST, (t, i) -> 1);
        Track late = Track.on(rules, adam, TURNING, (t, i) -> t <= TURN ? 1 : -1);
        Track soon = Track.on(rules, nAdam, TURNING, (t, i) -> t <= TURN ? 1 : -1);
        Optimizer adamW = rules.optimizer("AdamW", RATE, 0.9, 0.999, 1e-8, 0.0);
        Optimizer ahead = rules.optimizer("NAdam", RATE, 0.9, 0.999, 1e-8);
        Runs bowl = Runs.of(new Beale(), STEPS, Runs.entry("AdamW", adamW), Runs.entry("NAdam", ahead));
        return Shown.nothing()
                .picture(
                        "turn",
                        new Figure(
                                "Length of a step; η = 1, and the gradient changes from 1 to −1 after step " + TURN,
                                Axis.linear("step"),
                                Axis.linear("step against the first gradients"),
                                List.of(
                                        Series.line("Adam", late.steps(), late.moves(0)),
                                        Series.line("NAdam", soon.steps(), soon.moves(0)))))
                .picture("bowl", bowl.way())
                .picture("values", bowl.values())
                .picture(
                        "costs",
                        new Costs(PARAMETERS)
                                .and("AdamW", adamW)
                                .and("NAdam", ahead)
                                .table())
                .figure("first", steady.moves(0).get(0))
                .figure("second", steady.moves(0).get(1))
                .figure("third", steady.moves(0).get(2))
                .figure("last", steady.moves(0).get(FIRST - 1))
                .figure("lastStep", String.valueOf(FIRST))
                .figure("late", String.valueOf(turned(late)))
                .figure("soon", String.valueOf(turned(soon)))
                .figure("rate", RATE)
                .figure("bar", BAR)
                .figure("adamW", bowl.reaches(0, BAR))
                .figure("nAdam", bowl.reaches(1, BAR));
    }

    /** How many steps it goes on after the gradient has turned. */
    private static int turned(Track track) {
        int steps = 0;
        while (track.moves(0).get(TURN + steps) > 0) {
            steps++;
        }
        return steps;
    }
}
