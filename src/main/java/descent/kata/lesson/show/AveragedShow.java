package descent.kata.lesson.show;

import descent.Optimizer;
import descent.Rules;
import descent.Schedule;
import descent.Scheduled;
import descent.function.Noisy;
import descent.function.Quadratic;
import descent.report.Axis;
import descent.report.Figure;
import descent.report.Series;
import descent.trial.Implementation;
import descent.trial.Instance;
import java.util.List;

/** A rule that never settles, and the average of its path. */
final class AveragedShow implements Show {
    private static final double SWINGING = 2;
    private static final double DECAY = 0.9;
    private static final int SHORT = 60;
    private static final double RATE = 0.3;
    private static final double LONGER = 0.98;
    private static final int STEPS = 600;
    private static final double FLOOR = 0.01;
    private static final int PARAMETERS = 79_510;

    @Override
    public Shown with(Rules rules) {
        Instance plain = Instance.of("BatchGradientDescent", SWINGING);
        Track swing = Track.inBowl(rules, Instance.of("Averaged", plain, DECAY), SHORT, 1);
        Optimizer adamW = rules.optimizer("AdamW", RATE, 0.9, 0.999, 1e-8, 0.0);
        Optimizer averaged = rules.optimizer("Averaged", adamW, LONGER);
        Schedule cosine = Implementation.of(rules).make(Schedule.class, "Schedules.cosine", STEPS, FLOOR);
        Runs cloud = Runs.of(
                new Noisy(new Quadratic(2, 10), 2, 0),
                STEPS,
                Runs.entry("AdamW", adamW),
                Runs.entry("Averaged", averaged),
                Runs.entry("AdamW, cosine", new Scheduled(adamW, cosine)));
        Costs costs = new Costs(PARAMETERS).and("AdamW", adamW).and("Averaged(AdamW)", averaged);
        return Shown.nothing()
                .picture("swing", swing(swing))
                .picture("cloud", cloud.way())
                .picture("values", cloud.values())
                .picture("costs", costs.table())
                .figure("swinging", SWINGING)
                .figure("short", String.valueOf(SHORT))
                .figure("d", DECAY)
                .figure("amplitude", Math.abs(swing.theta(0).get(SHORT)))
                .figure("expected", (1 - DECAY) / (1 + DECAY))
                .figure("rate", RATE)
                .figure("longer", LONGER)
                .figure("lag", LONGER / (1 - LONGER))
                .figure("plain", cloud.secondHalf(0))
                .figure("average", cloud.secondHalf(1))
                .figure("last", cloud.run(1).last().value())
                .figure("cosine", cloud.run(2).last().value());
    }

    private static Figure swing(Track track) {
        return new Figure(
                "The bowl ½θ², from 1",
                Axis.linear("step"),
                Axis.linear("position"),
                List.of(
                        Series.line("fast", track.steps(), track.state("fast", 0)),
                        Series.line("θ, its average", track.points(), track.theta(0))));
    }
}
