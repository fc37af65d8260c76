package descent.experiment;

import descent.data.ArrayFile;
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
import descent.report.Numbers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Somebody's own data.
 *
 * @param data the data set
 * @param hasClasses whether its targets name classes
 * @param words what there is to say of it
 */
record GivenData(Data data, boolean hasClasses, String words) {
    /** @throws IllegalArgumentException if nothing is given, or nothing that can be learned from */
    static GivenData of(Setting setting) {
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
        if (own.kind() == Spreadsheet.Target.CLASSES || !own.ignored().isEmpty()) {
            throw new IllegalArgumentException(
                    "--classes and --ignore are for a table with a --target, and %s is none: leave them out"
                            .formatted(path));
        }
        if (Files.isDirectory(path)) {
            if (own.test().isPresent()) {
                throw new IllegalArgumentException(
                        "--test holds out a share where the data have no test set, and the folder %s has one: leave it out"
                                .formatted(path));
            }
            return of(ImageFolder.read(path));
        }
        if (name.endsWith(".npz")) {
            return of(ArrayFile.read(path, own.test(), setting.seed()));
        }
        throw new IllegalArgumentException(
                "%s is no table (with --target), no .npz file and no folder: give one of these".formatted(path));
    }

    private static GivenData table(Spreadsheet table, Options.Own own, long seed) {
        String target = own.target().orElseThrow();
        Learnable learnable = table.learn(
                target,
                new Spreadsheet.Split(own.ignored(), own.kind(), own.test().orElse(Data.USUAL_TEST), seed));
        boolean hasClasses = !learnable.classes().isEmpty();
        String what = hasClasses
                ? "The classes of %s are %s.".formatted(target, String.join(", ", learnable.classes()))
                : "%s is a number; losses are squared errors in units of its deviation, %s, so that 1 is what its mean alone would reach. Where its numbers name classes, say --classes."
                        .formatted(target, Numbers.setting(learnable.deviation()));
        return new GivenData(
                learnable.data(),
                hasClasses,
                "%s Inputs: %s. Numbers are scaled to mean 0 and deviation 1 by the training samples."
                        .formatted(what, String.join(", ", learnable.inputs())));
    }

    /** Rows of which each has one 1 name classes. */
    private static GivenData of(Data data) {
        boolean hasClasses = data.train().targets().size(1) > 1
                && data.train().targets().sumNumber().longValue()
                        == data.train().count();
        return new GivenData(
                data,
                hasClasses,
                "Inputs have the shape %s."
                        .formatted(Arrays.toString(Arrays.copyOfRange(
                                data.train().inputs().shape(),
                                1,
                                data.train().inputs().rank()))));
    }

    /**
     * A network that suits it.
     *
     * @param asked widths of hidden layers, "64,64", or the name of a published network
     */
    Model model(String asked) {
        return switch (asked) {
            case "mnist" -> Models.mnist();
            case "dense" -> Models.dense();
            case "convolutional" -> Models.convolutional();
            case "cifar" -> Models.cifar();
            default -> perceptron(asked);
        };
    }

    private Model perceptron(String widths) {
        long[] shape = data.train().inputs().shape();
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
        all.add(Math.toIntExact(data.train().targets().size(1)));
        List<Layer> layers = new ArrayList<>();
        if (shape.length > 2) {
            layers.add(new Flatten());
        }
        layers.addAll(
                Model.dense(new Relu(), all.stream().mapToInt(Integer::intValue).toArray()));
        return new Model(
                layers, hasClasses ? new SoftmaxCrossEntropy() : new MeanSquaredError(), Initialiser.uniform());
    }
}
