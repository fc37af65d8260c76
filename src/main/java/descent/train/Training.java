package descent.train;

import descent.Descent;
import descent.network.Network;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The training loop of one lane on one seed. Call it once. */
final class Training implements Callable<History> {
    private final Lane lane;
    private final long seed;
    private final Task task;
    private final Judge judge;
    private Map<String, String> identity = Map.of();
    private Optional<Checkpoint> saved = Optional.empty();
    private long savedAt = System.nanoTime();

    Training(Lane lane, long seed, Task task) {
        this.lane = lane;
        this.seed = seed;
        this.task = task;
        this.judge = new Judge(task);
    }

    /**
     * Looks for what this lane has saved. Apart from {@link #call}, so that nobody waits an hour for being told that the
     * last lane's checkpoint is damaged.
     *
     * @throws IllegalArgumentException if it is damaged or another run's
     */
    void recall() {
        task.keeping().checkpoints().ifPresent(all -> {
            identity = Identity.of(lane, seed, task, initial(new SplittableRandom(seed)));
            saved = all.find(lane.name(), seed, identity);
        });
    }

    /** Makes way for this lane's own checkpoints, once those of all lanes are known to be right. */
    void prepare() {
        task.keeping().checkpoints().ifPresent(all -> all.prepare(lane.name(), seed));
    }

    @Override
    public History call() {
        Run run = start();
        if (!run.isOver()) {
            descend(run);
        }
        advanced(lane.budget().iterations());
        task.keeping().weights().ifPresent(all -> run.kept().write(all.file(lane.name(), seed), task.model()));
        Optional<Selection> selection = judge.select(run);
        return new History(
                lane.name(),
                lane.optimizer(),
                seed,
                run.evaluations(),
                run.sizes(),
                run.gradients(),
                run.seconds(),
                run.divergedAt(),
                selection);
    }

    private Run start() {
        SplittableRandom chance = new SplittableRandom(seed);
        INDArray theta = initial(chance);
        Network network = task.model().build(DataType.FLOAT);
        task.start().ifPresent(weights -> weights.giveBuffersTo(network));
        Descent descent = Descent.start(lane.optimizer(), theta, task.model().shapes());
        BatchOrder order = new BatchOrder(lane.batching(), task.data().train().count(), chance.split());
        Run run = new Run(descent, network, order);
        saved.ifPresent(checkpoint -> resume(run, checkpoint));
        return run;
    }

    private void resume(Run run, Checkpoint checkpoint) {
        try {
            run.resume(checkpoint);
            judge.recall(run);
        } catch (IllegalArgumentException e) {
            Path file = task.keeping().checkpoints().orElseThrow().file(lane.name(), seed);
            throw new IllegalArgumentException(
                    "cannot go on from %s: %s. Delete it, and its lane starts from the beginning"
                            .formatted(file, e.getMessage()),
                    e);
        }
    }

    /** The generator goes on in the same way whether its θ is taken or not. */
    private INDArray initial(SplittableRandom chance) {
        INDArray drawn = task.model().initial(DataType.FLOAT, chance.split());
        return task.start().map(weights -> weights.theta().dup()).orElse(drawn);
    }

    private void descend(Run run) {
        if (run.steps() == 0) {
            look(run);
        }
        run.clock().start();
        while (!run.isOver() && !Thread.currentThread().isInterrupted()) {
            run.network().batch(task.data().train(), run.order().next());
            run.descent().step(run.network());
            if (task.audience().following() == Task.Following.TRAINING_LOSS) {
                run.noteLoss();
            }
            if (run.steps() < lane.budget().iterations()) {
                advanced(run.steps());
            }
            pause(run);
        }
    }

    /** Evaluates, shows and saves the lane where that is due, with the clock stopped. */
    private void pause(Run run) {
        Budget budget = lane.budget();
        int steps = run.steps();
        boolean last = steps == budget.iterations() || run.clock().seconds() >= budget.seconds();
        boolean evaluated = last || budget.evaluatesAfter(steps);
        boolean saves = savingIsDue(evaluated);
        if (!evaluated && !saves && !task.audience().watcher().wants(steps)) {
            return;
        }
        run.clock().stop();
        if (evaluated && judge.evaluate(run) || last) {
            run.end();
        }
        look(run);
        if (saves) {
            save(run);
        }
        run.clock().start();
    }

    private boolean savingIsDue(boolean evaluated) {
        return task.keeping()
                .checkpoints()
                .filter(all ->
                        evaluated || System.nanoTime() - savedAt >= all.every().toNanos())
                .isPresent();
    }

    private void save(Run run) {
        Checkpoints all = task.keeping().checkpoints().orElseThrow();
        run.checkpoint(identity).write(all.file(lane.name(), seed));
        savedAt = System.nanoTime();
    }

    private void advanced(int steps) {
        task.audience()
                .progress()
                .advanced(lane.name(), seed, steps, lane.budget().iterations());
    }

    private void look(Run run) {
        Watcher watcher = task.audience().watcher();
        if (watcher.wants(run.steps())) {
            watcher.look(
                    new Moment(lane.name(), seed, run.steps(), run.descent().theta(), run.network()));
        }
    }
}
