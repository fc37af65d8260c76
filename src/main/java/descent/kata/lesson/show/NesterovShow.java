package descent.kata.lesson.show;

import descent.Rules;
import descent.function.LongValley;
import descent.report.Axis;
import descent.report.Figure;
import descent.trial.Instance;
import java.util.List;

/** Momentum and Nesterov roll through the same bowl and down the same valley. */
final class NesterovShow implements Show {
    private static final double RATE = 0.1;
    private static final double GAMMA = 0.9;
    private static final int STEPS = 120;
    private static final double BAR = 1e-3;
    private static final List<String> NAMES = List.of("Momentum", "Nesterov");

    @Override
    public Shown with(Rules rules) {
        Runs valley = Runs.of(
                new LongValley(),
                STEPS,
                Runs.entry("Momentum", rules.optimizer("Momentum", RATE, GAMMA)),
                Runs.entry("Nesterov", rules.optimizer("Nesterov", RATE, GAMMA)));
        List<Track> bowl = NAMES.stream()
                .map(name -> Track.inBowl(rules, Instance.of(name, RATE, GAMMA), STEPS, 1))
                .toList();
        Figure swing = Figure.of("θ in the bowl ½θ², from 1", Axis.linear("step"), Axis.linear("θ"))
                .line("Momentum", bowl.get(0).points(), bowl.get(0).theta(0))
                .line("Nesterov", bowl.get(1).points(), bowl.get(1).theta(0));
        return Shown.nothing()
                .picture("swing", swing)
                .picture("valley", valley.way())
                .picture("values", valley.values())
                .figure("rate", RATE)
                .figure("gamma", GAMMA)
                .figure("bar", BAR)
                .figure("momentumPast", past(bowl.get(0)))
                .figure("nesterovPast", past(bowl.get(1)))
                .figure("momentum", valley.reaches(0, BAR))
                .figure("nesterov", valley.reaches(1, BAR));
    }

    /** How far it runs past the minimum, at 0. */
    private static double past(Track track) {
        return -track.theta(0).stream().mapToDouble(theta -> theta).min().orElseThrow();
    }
}
