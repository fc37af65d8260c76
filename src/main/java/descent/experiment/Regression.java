package descent.experiment;

import descent.Rules;
import descent.data.Batches;
import descent.data.Data;
import descent.data.WavePacket;
import descent.network.Initialiser;
import descent.network.MeanSquaredError;
import descent.network.Model;
import descent.network.Tanh;
import descent.report.Block;
import descent.report.Curves;
import descent.report.Measure;
import descent.report.Numbers;
import descent.report.Paragraph;
import descent.report.Report;
import descent.report.ResultTables;
import descent.report.Section;
import descent.train.Budget;
import descent.train.Experiment;
import descent.train.Lane;
import descent.train.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gradient descent, Momentum and Adam learn a curve, frame by frame: "Regression with Different Optimizers". */
final class Regression implements Reproduction {
    static final int BATCH = 64;
    static final double GAMMA = 0.9;
    private static final int SAMPLES = 10_000;
    private static final int EVALUATE_EVERY = 500;
    private static final double RATE = 0.01;
    private static final Model MODEL =
            new Model(Model.dense(new Tanh(), 1, 64, 64, 1), new MeanSquaredError(), Initialiser.kaimingNormal());

    private final int iterations;

    Regression() {
        this(10_000);
    }

    Regression(int iterations) {
        this.iterations = iterations;
    }

    @Override
    public String name() {
        return "regression";
    }

    @Override
    public String summary() {
        return "gradient descent, Momentum and Adam fit a curve: which peak when, as an animation";
    }

    private static List<Contender> contenders(Rules rules) {
        return List.of(
                new Contender("GradientDescent", () -> rules.optimizer("BatchGradientDescent", RATE)),
                new Contender("Momentum", () -> rules.optimizer("Momentum", RATE, GAMMA)),
                new Contender("Adam", () -> rules.optimizer("Adam", RATE, 0.9, 0.999, 1e-8)));
    }

    @Override
    public Optional<Trainable> trainable(Setting setting) {
        Contender contender = setting.only(contenders(setting.rules()));
        return Optional.of(new Trainable(
                name(),
                contender.optimizer().get(),
                () -> WavePacket.draw(SAMPLES, setting.chance().seed()),
                MODEL,
                new Trainable.Batches("%d points drawn afresh each time".formatted(BATCH), Batches.drawn(BATCH)),
                iterations));
    }

    @Override
    public Set<Choice> choices() {
        return Set.of(Choice.MINE);
    }

    @Override
    public Report run(Setting setting) {
        List<Contender> contenders = setting.contenders(Regression::contenders);
        setting.folder()
                .ifPresent(folder -> setting.notes()
                        .accept("regression draws its own data: --data %s is not read".formatted(folder)));
        long seed = setting.chance().seed();
        Data data = WavePacket.draw(SAMPLES, seed);
        Fits fits = new Fits(seed, iterations);
        Experiment experiment =
                setting.experiment(name()).data(data).model(MODEL).watch(fits);
        Budget budget = Budget.ofIterations(iterations, EVALUATE_EVERY);
        for (Contender contender : contenders) {
            experiment.lane(new Lane(contender.name(), contender.optimizer().get(), Batches.drawn(BATCH), budget));
        }
        Results results = Setting.watched(experiment);
        return new Report("Regression with different optimizers", description(), results, sections(fits, results));
    }

    private String description() {
        return "A 1-64-64-1 network with tanh learns y = exp(−x²) cos 10x + 0.03 ε from %s points with x uniform in [−3, 3], by mean squared error: %s iterations on %d points drawn afresh each time, η %s. Every rule starts from the same Kaiming-normal parameters and sees the same batches. The test loss is that of %s other points; the noise alone makes it %s."
                .formatted(
                        Numbers.count(SAMPLES),
                        Numbers.count(iterations),
                        BATCH,
                        Numbers.setting(RATE),
                        Numbers.count(SAMPLES),
                        Numbers.loss(WavePacket.NOISE * WavePacket.NOISE));
    }

    private static String aboutTheFits(Results results) {
        return "Seed %d. Iterations count from 0: the fit at iteration t is the one that t steps have made. The dots are %s of the points."
                .formatted(results.seed(), Numbers.count(FitFigures.POINTS));
    }

    private static List<Section> sections(Fits fits, Results results) {
        List<Block> loss = new ArrayList<>();
        Curves.of(results, Measure.TEST_LOSS).ifPresent(loss::add);
        Curves.of(results, Measure.BATCH_LOSS).ifPresent(loss::add);
        List<Block> peaks = new ArrayList<>(FitFigures.peaks(fits, results));
        peaks.addAll(FitWords.all(fits, results));
        return List.of(
                Section.of(
                        "Figures",
                        ResultTables.byIteration(results, Measure.TEST_LOSS),
                        FitTables.fitted(fits, results),
                        FitTables.left(fits, results)),
                Section.of(
                        "What the rules make of the data",
                        FitFigures.film(fits, results),
                        new Paragraph(aboutTheFits(results))),
                new Section("Which peak when", peaks),
                new Section("Loss", loss),
                Section.of("Parameters", FitTables.parameters(fits.start())));
    }
}
