package descent.experiment;

import descent.Optimizer;
import descent.data.Batches;
import descent.data.Data;
import descent.data.WavePacket;
import descent.network.Model;
import descent.network.Models;
import descent.report.Block;
import descent.report.Curves;
import descent.report.Measure;
import descent.report.Numbers;
import descent.report.Paragraph;
import descent.report.Passages;
import descent.report.Report;
import descent.report.ResultTables;
import descent.report.Section;
import descent.rule.Contender;
import descent.rule.Lineup;
import descent.train.Budget;
import descent.train.Experiment;
import descent.train.Lane;
import descent.train.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gradient descent, Momentum and Adam learn a curve, frame by frame: "Regression with Different Optimizers". */
final class Regression extends Reproduction {
    static final Passages WORDS = Passages.of(Regression.class, "regression.md");

    static final int BATCH = 64;
    static final double GAMMA = 0.9;
    private static final int SAMPLES = 10_000;
    private static final int EVALUATE_EVERY = 500;
    private static final double RATE = 0.01;
    private static final Lineup LINEUP = Lineup.of("GradientDescent(0.01), Momentum(0.01), Adam(0.01)");
    private static final Model MODEL = Models.regression();

    private final int iterations;

    Regression() {
        this(10_000);
    }

    Regression(int iterations) {
        super(
                "regression",
                "gradient descent, Momentum and Adam fit a curve: which peak when, as an animation",
                LINEUP,
                Choice.union(Choice.OF_KEPT_RUNS, Choice.OF_RULES));
        this.iterations = iterations;
    }

    @Override
    Optional<Trainable> trainable(Setting setting, Optimizer rule) {
        return Optional.of(new Trainable(
                name(),
                rule,
                () -> drawn(setting),
                MODEL,
                new Trainable.Batches("%d points drawn afresh each time".formatted(BATCH), Batches.drawn(BATCH)),
                iterations));
    }

    @Override
    public Report run(Setting setting) {
        int steps = setting.options().recipe().iterations().orElse(iterations);
        int batch = setting.options().recipe().batchSize().orElse(BATCH);
        List<Contender> contenders = setting.contenders(LINEUP, () -> steps);
        long seed = setting.seed();
        Data data = drawn(setting);
        Fits fits = new Fits(MODEL, seed, steps);
        Experiment experiment =
                setting.experiment(name()).data(data).model(MODEL).watch(fits);
        Budget budget = Budget.ofIterations(steps, Math.min(steps, EVALUATE_EVERY));
        for (Contender contender : contenders) {
            experiment.lane(new Lane(contender.name(), contender.optimizer().get(), Batches.drawn(batch), budget));
        }
        Results results = setting.watched(experiment);
        return new Report(
                "Regression with different optimizers",
                description(steps, batch, setting),
                results,
                sections(fits, results));
    }

    private static Data drawn(Setting setting) {
        setting.folder().ifPresent(folder -> {
            throw new IllegalArgumentException("regression draws its own data: leave out --data %s".formatted(folder));
        });
        return WavePacket.draw(SAMPLES, setting.seed());
    }

    private static String description(int steps, int batch, Setting setting) {
        return WORDS.text(
                "summary",
                Map.of(
                        "samples", Numbers.count(SAMPLES),
                        "steps", Numbers.count(steps),
                        "batch", batch,
                        "rate", setting.with().isEmpty() ? ", η " + Numbers.setting(RATE) : "",
                        "recipe", setting.options().recipe().words().orElse(""),
                        "noise", Numbers.loss(WavePacket.NOISE * WavePacket.NOISE)));
    }

    private static Paragraph aboutTheFits(Results results) {
        return WORDS.paragraph("fits", Map.of("seed", results.seed(), "points", Numbers.count(FitFigures.POINTS)));
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
                Section.of("What the rules make of the data", FitFigures.film(fits, results), aboutTheFits(results)),
                new Section("Which peak when", peaks),
                new Section("Loss", loss),
                Section.of("Parameters", FitTables.parameters(fits.start())));
    }
}
