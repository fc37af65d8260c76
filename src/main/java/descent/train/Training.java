package descent.train;

import descent.Descent;
import descent.NotStarted;
import descent.data.Samples;
import descent.network.Network;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The training loop of one lane on one seed. Call it once. */
final class Training implements Callable<History> {
    private final Lane lane;
    private final long seed;
    private final Task task;
    private final Judge judge;
    /** By the size of a batch: a network keeps a program for each array that it reads from. */
    private final Map<Integer, Samples> augmented = new HashMap<>();

    private Map<String, String> identity = Map.of();
    private Optional<Checkpoint> saved = Optional.empty();
    private long savedAt = System.nanoTime();

    Training(Lane lane, long seed, Task task) {
        this.lane = lane;
        this.seed = seed;
        this.task = task;
        this.judge = new Judge(task, lane.optimizer());
    }

    /**
     * Looks for what this lane has saved. Apart from {@link #call}, so that nobody waits an hour for being told that the
     * last lane's checkpoint is damaged.
     *
     * @throws IllegalArgumentException if it is damaged or another run's
     */
    void recall() {
        task.checkpoints().ifPresent(all -> {
            identity = RunIdentity.of(lane, seed, task, initial(new SplittableRandom(seed)));
            saved = all.find(lane.name(), seed, identity);
            saved.ifPresent(this::checkLength);
        });
    }

    private void checkLength(Checkpoint found) {
        int taken = found.position().iteration();
        if (taken > lane.budget().iterations()) {
            throw new IllegalArgumentException(
                    "%s has taken %,d steps, more than the %,d of this run: train for at least as many, or start afresh without --resume"
                            .formatted(file(), taken, lane.budget().iterations()));
        }
    }

    private Path file() {
        return task.checkpoints().orElseThrow().file(lane.name(), seed, identity);
    }

    @Override
    public History call() {
        SplittableRandom chance = new SplittableRandom(seed);
        INDArray theta = initial(chance);
        Descent descent;
        try {
            descent = Descent.start(lane.optimizer(), theta, task.model().shapes());
        } catch (NotStarted e) {
            throw e; // nobody has written this rule yet: that is no result
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            advanced(lane.budget().iterations());
            return stillborn(LaneFailure.of(0, e));
        }
        Run run = start(descent, chance);
        if (!isDone(run)) {
            descend(run);
        }
        advanced(lane.budget().iterations());
        task.weights().ifPresent(all -> all.write(lane.name(), seed, run.kept(), task.model()));
        return history(run);
    }

    private History stillborn(LaneFailure failure) {
        return new History(
                lane.name(),
                lane.optimizer(),
                seed,
                List.of(Evaluation.ofNothing(0, 0)),
                Map.of(),
                0,
                0,
                OptionalInt.empty(),
                Optional.of(failure),
                Optional.empty(),
                Optional.empty(),
                lane.batching().toString());
    }

    private History history(Run run) {
        return new History(
                lane.name(),
                lane.optimizer(),
                seed,
                run.evaluations(),
                run.sizes(),
                run.gradients(),
                run.seconds(),
                run.divergedAt(),
                run.failure(),
                judge.select(run),
                Optional.of(new TrainedModel(task.model(), run.kept())),
                lane.batching().toString());
    }

    private Run start(Descent descent, SplittableRandom chance) {
        Network network = task.model().build(DataType.FLOAT);
        task.start().ifPresent(weights -> weights.giveBuffersTo(network));
        BatchOrder order = new BatchOrder(lane.batching(), task.data().train().count(), chance.split());
        Run run = new Run(descent, network, order);
        saved.ifPresent(checkpoint -> resume(run, checkpoint));
        return run;
    }

    private boolean isDone(Run run) {
        return run.isOver() || run.steps() >= lane.budget().iterations();
    }

    private void resume(Run run, Checkpoint checkpoint) {
        try {
            run.resume(checkpoint);
            judge.recall(run);
            task.watcher().recall(lane.name(), seed, Run.seen(checkpoint));
        } catch (IllegalArgumentException e) {
            Path file = file();
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

    /** What is drawn for a step follows from the seed and the step's number, so that nothing has to be saved. */
    private void load(Run run) {
        Samples train = task.data().train();
        int[] rows = run.order().next();
        if (task.augmentation().isEmpty()) {
            run.network().batch(train, rows);
            return;
        }
        SplittableRandom chance = new SplittableRandom(31 * seed + run.steps());
        Samples seen = task.augmentation().get().of(train.rows(rows), chance);
        Samples buffer = augmented.computeIfAbsent(rows.length, size -> seen);
        buffer.inputs().assign(seen.inputs());
        buffer.targets().assign(seen.targets());
        run.network().batch(buffer, IntStream.range(0, rows.length).toArray());
    }

    private void descend(Run run) {
        if (run.steps() == 0) {
            look(run);
        }
        run.clock().start();
        while (!isDone(run) && !Thread.currentThread().isInterrupted()) {
            load(run);
            if (!step(run)) {
                break;
            }
            if (task.following() == Task.Following.TRAINING_LOSS) {
                run.noteLoss();
            }
            if (run.steps() < lane.budget().iterations()) {
                advanced(run.steps());
            }
            pause(run);
        }
    }

    /** @return whether the rule took its step; else the lane is over, and what the rule threw is noted */
    private boolean step(Run run) {
        try {
            run.descent().step(run.network());
            return true;
        } catch (NotStarted e) {
            throw e;
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            run.clock().stop();
            run.failed(e);
            if (task.checkpoints().isPresent()) {
                save(run);
            }
            return false;
        }
    }

    /** Evaluates, shows and saves the lane where that is due, with the clock stopped. */
    private void pause(Run run) {
        Budget budget = lane.budget();
        int steps = run.steps();
        boolean last = steps == budget.iterations() || run.clock().seconds() >= budget.seconds();
        boolean evaluated = last || budget.evaluatesAfter(steps);
        boolean saves = savingIsDue(evaluated);
        boolean tells = task.progress().asksForLoss(steps);
        if (!evaluated && !saves && !tells && !task.watcher().wants(steps)) {
            return;
        }
        run.clock().stop();
        if (tells) {
            task.progress().told(lane.name(), seed, run.network().batchLoss());
        }
        if (evaluated) {
            evaluate(run);
        }
        if (run.clock().seconds() >= budget.seconds()) {
            run.end();
        }
        look(run);
        if (saves) {
            save(run);
        }
        run.clock().start();
    }

    private void evaluate(Run run) {
        if (judge.evaluate(run)) {
            run.end();
        }
        Evaluation last = run.evaluations().get(run.evaluations().size() - 1);
        task.progress().evaluated(lane.name(), seed, last);
    }

    private boolean savingIsDue(boolean evaluated) {
        return task.checkpoints()
                .filter(all ->
                        evaluated || System.nanoTime() - savedAt >= all.every().toNanos())
                .isPresent();
    }

    private void save(Run run) {
        Map<String, INDArray> seen = task.watcher().seen(lane.name(), seed);
        run.checkpoint(identity, seen).write(file());
        savedAt = System.nanoTime();
    }

    private void advanced(int steps) {
        task.progress().advanced(lane.name(), seed, steps, lane.budget().iterations());
    }

    private void look(Run run) {
        Watcher watcher = task.watcher();
        if (watcher.wants(run.steps())) {
            watcher.look(
                    new Moment(lane.name(), seed, run.steps(), run.descent().theta(), run.network()));
        }
    }
}
