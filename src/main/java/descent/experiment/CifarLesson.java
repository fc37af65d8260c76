package descent.experiment;

import descent.Optimizer;
import descent.data.Batches;
import descent.data.Data;
import descent.network.Model;
import descent.network.Models;
import descent.report.Report;
import descent.rule.Contender;
import descent.rule.Lineup;
import descent.train.Budget;
import descent.train.Experiment;
import descent.train.Lane;
import descent.train.Results;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** The lesson "8-6" of Acadential 2023: a small convolutional network learns CIFAR-10, validated after each epoch. */
final class CifarLesson extends Reproduction {
    /** The lesson's, with its settings. */
    private static final Lineup LINEUP =
            Lineup.of("GradientDescent(0.001), Momentum(0.001, 0.1), WeightDecay(Momentum(0.001, 0.1), 1e-8), Adam");

    static final int BATCH = 64;
    static final int EPOCHS = 15;

    /** What the name of a lane ends with that runs without the softmax that is too many. */
    static final String ONE_SOFTMAX = ", one softmax";

    /** Batches of an epoch on 40,000 samples, which is what a fifth held out leaves. */
    private static final int EPOCH = 625;

    /** The lanes that run again without the softmax that is too many. */
    private static final List<String> CORRECTED = List.of("GradientDescent", "Adam");

    CifarLesson() {
        super(
                "cifar",
                "a convolutional network on CIFAR-10: train, validate, keep the best, test once",
                LINEUP,
                EnumSet.complementOf(EnumSet.of(Choice.TARGET, Choice.MODEL)));
    }

    @Override
    public Report run(Setting setting) {
        Data data = setting.checked(LINEUP).cifar10();
        Plan plan = Plan.of(setting.options(), data);
        List<Contender> contenders = setting.contenders(LINEUP, plan::iterations);
        Options.Variant variant = setting.options().variant();
        Results results = switch (variant) {
            case OURS -> plan.train(setting, data, Models.cifar(), contenders);
            case AS_PUBLISHED -> published(setting, data, plan, contenders);
        };
        return new CifarReport(results, plan.budget(), setting.options().recipe()).report(variant);
    }

    @Override
    Optional<Trainable> trainable(Setting setting, Optimizer rule) {
        return Optional.of(new Trainable(
                name(),
                rule,
                setting::wholeCifar10,
                Models.cifar(),
                new Trainable.Batches("batches of " + BATCH, Batches.of(BATCH)),
                EPOCHS * EPOCH));
    }

    /** The published lanes, and some of them again without the softmax that is too many. */
    private static Results published(Setting setting, Data data, Plan plan, List<Contender> contenders) {
        Results published = plan.train(setting, data, Models.cifarAsPublished(), contenders);
        List<Contender> again = contenders.stream()
                .filter(contender -> CORRECTED.contains(contender.name()))
                .map(contender -> new Contender(corrected(contender.name()), contender.optimizer()))
                .toList();
        return again.isEmpty()
                ? published
                : published.and(plan.train(setting, data, Models.cifarWithOneSoftmax(), again));
    }

    /** The name of the lane that runs again without the softmax that is too many. */
    static String corrected(String lane) {
        return lane + ONE_SOFTMAX;
    }

    /**
     * How long it trains.
     *
     * @param iterations how many steps
     * @param batches how many an epoch has
     * @param size of a batch
     */
    private record Plan(int iterations, int batches, int size) {
        static Plan of(Options options, Data data) {
            int size = options.recipe().batchSize().orElse(BATCH);
            int batches = options.batches(data.train().count(), size);
            return new Plan(options.iterations(EPOCHS, batches), batches, size);
        }

        Budget budget() {
            return Budget.ofIterations(iterations, Math.min(iterations, batches));
        }

        Results train(Setting setting, Data data, Model model, List<Contender> contenders) {
            Experiment experiment =
                    setting.experiment("cifar").data(data).model(model).followTrainingLoss();
            setting.options().patience().ifPresent(experiment::patience);
            setting.options().recipe().augmentation().ifPresent(experiment::augment);
            for (Contender contender : contenders) {
                experiment.lane(new Lane(
                        contender.name(),
                        contender.optimizer().get(),
                        Batches.first(batches, Batches.of(size)),
                        budget()));
            }
            Results results = setting.watchedByEpoch(experiment, batches);
            setting.options()
                    .mine()
                    .filter(own -> setting.options().patience().isPresent())
                    .map(own -> new SecondOpinion(own, setting.notes()))
                    .ifPresent(opinion -> results.lanes().stream()
                            .filter(lane -> lane.selection().isPresent())
                            .forEach(lane -> opinion.stopping(
                                    lane, setting.options().patience().getAsInt(), iterations)));
            return results;
        }
    }
}
