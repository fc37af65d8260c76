package descent.experiment;

import descent.data.Batches;
import descent.data.Data;
import descent.data.Normalisation;
import descent.report.Report;
import descent.report.Scale;
import descent.rule.Contender;
import descent.rule.Lineup;
import descent.train.Budget;
import descent.train.Experiment;
import descent.train.History;
import descent.train.Lane;
import descent.train.Results;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The training curves of the notebook "Seminar 7": the mean training loss of each epoch, for a dense and a convolutional
 * network. The notebook trains one network with one rule after the other and compares them all the same; here every rule
 * also starts afresh.
 */
final class TrainingCurves extends Reproduction {
    static final int BATCH = 32;
    static final int EPOCHS = 20;

    /** In the order in which the notebook trains them; PyTorch's defaults, and η 0.01 for plain gradient descent. */
    static final Lineup LINEUP = Lineup.of("Adam, Adagrad, Adadelta, GradientDescent(0.01)");

    TrainingCurves() {
        super(
                "curves",
                "training curves on MNIST, each rule afresh and, as published, one after the other",
                LINEUP,
                Choice.union(
                        Choice.OF_RULES,
                        Set.of(
                                Choice.EPOCHS,
                                Choice.BATCHES,
                                Choice.AS_PUBLISHED,
                                Choice.RESUME,
                                Choice.SAVE_WEIGHTS)));
    }

    @Override
    public Report run(Setting setting) {
        Data data = Normalisation.MNIST.apply(setting.checked(LINEUP).mnist());
        int size = setting.options().recipe().batchSize().orElse(BATCH);
        int batches = setting.options().batches(data.train().count(), size);
        int steps = setting.options().iterations(EPOCHS, batches);
        List<Contender> contenders = setting.contenders(LINEUP, () -> steps);
        if ((long) contenders.size() * steps > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "%,d steps for each of %d rules in turn are more than %,d: train for fewer epochs"
                            .formatted(steps, contenders.size(), Integer.MAX_VALUE));
        }
        Results results = Arrays.stream(SeminarNetwork.values())
                .map(network -> train(setting, data, new Plan(network, contenders, steps, batches, size)))
                .reduce(Results::and)
                .orElseThrow();
        List<String> names = contenders.stream().map(Contender::name).toList();
        return new CurvesReport(
                        results, names, Scale.epochs(batches), setting.options().recipe())
                .report(setting.options().variant());
    }

    /**
     * What is trained.
     *
     * @param network which network
     * @param contenders which rules
     * @param steps how many for each rule
     * @param batches how many an epoch has
     * @param size of a batch
     */
    private record Plan(SeminarNetwork network, List<Contender> contenders, int steps, int batches, int size) {
        String inTurn() {
            return network + ", " + Way.IN_TURN;
        }
    }

    /** The lane that takes longest stands first, so that the others can train beside it. */
    private Results train(Setting setting, Data data, Plan plan) {
        InTurn inTurn = new InTurn(plan.contenders(), plan.steps());
        Experiment experiment = setting.experiment(name())
                .data(data)
                .model(plan.network().model())
                .followTrainingLoss();
        int turns = plan.contenders().size();
        experiment.lane(lane(plan, new Contender(plan.inTurn(), () -> inTurn), turns));
        for (Contender contender : plan.contenders()) {
            String name = plan.network().lane(contender.name(), Way.AFRESH);
            experiment.lane(lane(plan, new Contender(name, contender.optimizer()), 1));
        }
        Results results = setting.watchedByEpoch(experiment, plan.batches());
        List<History> lanes = results.lanes().stream()
                .flatMap(history -> history.lane().equals(plan.inTurn())
                        ? Turns.apart(history, inTurn, plan.network()).stream()
                        : Stream.of(history))
                .toList();
        return results.with(lanes);
    }

    private static Lane lane(Plan plan, Contender contender, int turns) {
        return new Lane(
                contender.name(),
                contender.optimizer().get(),
                Batches.first(plan.batches(), Batches.of(plan.size())),
                Budget.ofIterations(turns * plan.steps(), plan.batches()));
    }
}
