package descent.experiment;

import descent.data.ArrayFile;
import descent.data.Batches;
import descent.data.Data;
import descent.data.ImageFolder;
import descent.data.Learnable;
import descent.data.Spreadsheet;
import descent.network.Flatten;
import descent.network.Initialiser;
import descent.network.Layer;
import descent.network.MeanSquaredError;
import descent.network.Model;
import descent.network.Models;
import descent.network.Relu;
import descent.network.SoftmaxCrossEntropy;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code run train}: rules compared on somebody's own data, validated after each epoch, tested once. */
final class OwnData extends Reproduction {
    private static final int BATCH = 32;
    private static final int EPOCHS = 20;
    private static final double VALIDATION = 0.2;
    private static final String USUAL_WIDTHS = "64,64";
    private static final Lineup LINEUP = Lineup.of("GradientDescent, Momentum(0.01), RmsProp(0.001), Adam, AdamW");

    /** A data set, and what there is to say of it. */
    private record Given(Data data, boolean hasClasses, String words) {}

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
        Given given = given(setting.checked(LINEUP));
        Data data = given.data().holdOut(VALIDATION, setting.seed());
        Model model = model(setting.options().own().model().orElse(USUAL_WIDTHS), given);
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

    private static Given given(Setting setting) {
        Path path = setting.folder()
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "say what to train on: --data table.csv --target COLUMN, a folder of IDX files, or an .npz file"));
        Options.Own own = setting.options().own();
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        if (own.target().isEmpty() && (name.endsWith(".csv") || name.endsWith(".tsv"))) {
            throw new IllegalArgumentException("say which column of %s to learn: --target with one of %s"
                    .formatted(path, String.join(", ", Spreadsheet.read(path).columns())));
        }
        if (own.target().isPresent()) {
            return table(Spreadsheet.read(path), own, setting.seed());
        }
        if (Files.isDirectory(path)) {
            return of(ImageFolder.read(path));
        }
        if (name.endsWith(".npz")) {
            return of(ArrayFile.read(path, own.test(), setting.seed()));
        }
        throw new IllegalArgumentException(
                "%s is no table (with --target), no .npz file and no folder: give one of these".formatted(path));
    }

    private static Given table(Spreadsheet table, Options.Own own, long seed) {
        String target = own.target().orElseThrow();
        Learnable learnable = table.learn(target, new Spreadsheet.Split(own.ignored(), own.kind(), own.test(), seed));
        boolean hasClasses = !learnable.classes().isEmpty();
        String what = hasClasses
                ? "The classes of %s are %s.".formatted(target, String.join(", ", learnable.classes()))
                : "%s is a number; losses are squared errors in units of its deviation, %s, so that 1 is what its mean alone would reach. Where its numbers name classes, say --classes."
                        .formatted(target, Numbers.setting(learnable.deviation()));
        return new Given(
                learnable.data(),
                hasClasses,
                "%s Inputs: %s. Numbers are scaled to mean 0 and deviation 1 by the training samples."
                        .formatted(what, String.join(", ", learnable.inputs())));
    }

    /** Rows of which each has one 1 name classes. */
    private static Given of(Data data) {
        boolean hasClasses = data.train().targets().size(1) > 1
                && data.train().targets().sumNumber().longValue()
                        == data.train().count();
        return new Given(
                data,
                hasClasses,
                "Inputs have the shape %s."
                        .formatted(Arrays.toString(Arrays.copyOfRange(
                                data.train().inputs().shape(),
                                1,
                                data.train().inputs().rank()))));
    }

    private static Model model(String asked, Given given) {
        return switch (asked) {
            case "mnist" -> Models.mnist();
            case "dense" -> Models.dense();
            case "convolutional" -> Models.convolutional();
            case "cifar" -> Models.cifar();
            default -> perceptron(asked, given);
        };
    }

    private static Model perceptron(String widths, Given given) {
        long[] shape = given.data().train().inputs().shape();
        List<Integer> all = new ArrayList<>();
        all.add(Math.toIntExact(Arrays.stream(shape).skip(1).reduce(1, (a, b) -> a * b)));
        for (String width : widths.split(",")) {
            try {
                all.add(Integer.parseInt(width.strip()));
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(
                        "model \"%s\": expected widths such as 64,64, or one of mnist, dense, convolutional, cifar"
                                .formatted(widths),
                        e);
            }
        }
        all.add(Math.toIntExact(given.data().train().targets().size(1)));
        List<Layer> layers = new ArrayList<>();
        if (shape.length > 2) {
            layers.add(new Flatten());
        }
        layers.addAll(
                Model.dense(new Relu(), all.stream().mapToInt(Integer::intValue).toArray()));
        return new Model(
                layers, given.hasClasses() ? new SoftmaxCrossEntropy() : new MeanSquaredError(), Initialiser.uniform());
    }

    private static Report report(Given given, Results results, Model model, Scale scale) {
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
