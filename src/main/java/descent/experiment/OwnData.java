package descent.experiment;

import descent.data.Batches;
import descent.data.Data;
import descent.network.Model;
import descent.report.Block;
import descent.report.Curves;
import descent.report.Measure;
import descent.report.Numbers;
import descent.report.Paragraph;
import descent.report.Report;
import descent.report.ResultTables;
import descent.report.Scale;
import descent.report.Section;
import descent.rule.Contender;
import descent.rule.Lineup;
import descent.train.Budget;
import descent.train.Experiment;
import descent.train.Lane;
import descent.train.Results;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** {@code run train}: rules compared on somebody's own data, validated after each epoch, tested once. */
final class OwnData extends Reproduction {
    private static final int BATCH = 32;
    private static final int EPOCHS = 20;
    private static final double VALIDATION = 0.2;
    private static final String USUAL_WIDTHS = "64,64";
    private static final Lineup LINEUP = Lineup.of("GradientDescent, Momentum(0.01), RmsProp(0.001), Adam, AdamW");

    OwnData() {
        super(
                "train",
                "your own data: --data table.csv --target price, a folder of IDX files, or an .npz file",
                LINEUP,
                Choice.union(
                        Choice.union(Choice.OF_RULES, Choice.OF_KEPT_RUNS),
                        EnumSet.of(Choice.EPOCHS, Choice.BATCHES, Choice.PATIENCE, Choice.TARGET, Choice.MODEL)));
    }

    @Override
    public Report run(Setting setting) {
        GivenData given = GivenData.of(setting.checked(LINEUP));
        Data data = given.data().holdOut(VALIDATION, setting.seed());
        Model model = given.model(setting.options().own().model().orElse(USUAL_WIDTHS));
        int size = setting.options().recipe().batchSize().orElse(BATCH);
        int batches = setting.options().batches(data.train().count(), size);
        int steps = setting.options().iterations(EPOCHS, batches);
        Experiment experiment =
                setting.experiment(name()).data(data).model(model).followTrainingLoss();
        setting.options().patience().ifPresent(experiment::patience);
        for (Contender contender : setting.contenders(LINEUP, () -> steps)) {
            experiment.lane(new Lane(
                    contender.name(),
                    contender.optimizer().get(),
                    Batches.first(batches, Batches.of(size)),
                    Budget.ofIterations(steps, batches)));
        }
        return report(given, setting.watchedByEpoch(experiment, batches), model, Scale.epochs(batches));
    }

    private static Report report(GivenData given, Results results, Model model, Scale scale) {
        List<Block> tables = new ArrayList<>(List.of(ResultTables.by(scale, results, Measure.TRAIN_LOSS)));
        tables.add(ResultTables.by(scale, results, given.hasClasses() ? Measure.ACCURACY : Measure.TEST_LOSS));
        tables.add(ResultTables.selected(scale, results));
        List<Block> curves = new ArrayList<>();
        for (Measure measure : List.of(Measure.ACCURACY, Measure.TEST_LOSS, Measure.TRAIN_LOSS)) {
            Curves.of(results, measure, scale).ifPresent(curves::add);
        }
        Data data = results.data();
        return new Report(
                "Optimizers on " + data.name(),
                SUMMARIES.text(
                        "train",
                        Map.of(
                                "train", Numbers.count(data.train().count()),
                                "validation",
                                        Numbers.count(
                                                data.validation().orElseThrow().count()),
                                "test", Numbers.count(data.test().count()),
                                "data", given.words())),
                results,
                List.of(
                        new Section("Figures", tables),
                        new Section("Curves", curves),
                        Section.of("Network", new Paragraph(model.layers() + ", " + model.loss()))));
    }
}
