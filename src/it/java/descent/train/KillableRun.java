package descent.train;

import descent.Backend;
import descent.Rules;
import descent.data.AtomicFile;
import descent.data.Batches;
import descent.rule.RuleBook;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A small training in a process of its own, which stops moving at a given step so that it can be killed there. */
final class KillableRun {
    static final int ITERATIONS = 60;
    /** Each shape that state can have: flat, nested, a matrix's, that of each array, and those of points that move. */
    private static final List<String> LANES = List.of(
            "Momentum(0.02, 0.9)",
            "Adam(0.01, 0.9, 0.999, 1e-8)",
            "Lookahead(Adam(0.01, 0.9, 0.999, 1e-8), 5, 0.5)",
            "PerArray(Muon(0.02, 0.95, 5), AdamW(0.01, 0.9, 0.999, 1e-8, 0.01))",
            "PerArray(Adafactor(0.01, 0.8, 1, 1e-30, 1e-3), Lamb(0.01, 0.9, 0.999, 1e-6, 0.01))",
            "Sam(PerArray(Muon(0.02, 0.95, 5), Adam(0.01, 0.9, 0.999, 1e-8)), 0.05)",
            "Averaged(Adam(0.01, 0.9, 0.999, 1e-8), 0.9)",
            "ScheduleFree(PerArray(Muon(0.02, 0.9, 5), Adam(0.01, 0, 0.999, 1e-8)), 0.9)");

    /** What it prints when it has got there. */
    static final String THERE = "there";

    private static final RuleBook RULES = new RuleBook(Rules.SOLUTIONS);

    private KillableRun() {}

    /**
     * @param arguments the folder, and the step after which the first lane stands still until it is killed, while the other
     *     lanes go on; −1 for none
     */
    public static void main(String... arguments) {
        Path folder = Path.of(arguments[0]);
        Backend.prepare();
        Experiment experiment = Experiment.experiment("killable")
                .data(MadeUp.data())
                .model(MadeUp.MODEL)
                .followTrainingLoss()
                .atOnce(2)
                .checkpoints(new Checkpoints(
                        folder.resolve("checkpoints"), Checkpoints.Start.RESUMED, Map.of(), Duration.ZERO))
                .progress((lane, seed, iteration, iterations) -> {
                    if (lane.equals(LANES.get(0)) && iteration == Integer.parseInt(arguments[1])) {
                        standStill();
                    }
                });
        Budget budget = Budget.ofIterations(ITERATIONS, 7);
        for (String lane : LANES) {
            experiment.lane(new Lane(lane, RULES.rule(lane), Batches.of(7), budget));
        }
        AtomicFile.write(folder.resolve("figures.txt"), String.join("\n", MadeUp.figures(experiment.run())));
    }

    private static void standStill() {
        System.out.println(THERE);
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
