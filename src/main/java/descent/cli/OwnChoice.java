package descent.cli;

import descent.data.Spreadsheet;
import descent.experiment.Options;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What {@code run train} is told of somebody's own data. */
final class OwnChoice {
    @Option(names = "--target", paramLabel = "COLUMN", description = "The column of a table to learn from the others.")
    private Optional<String> target;

    @Option(names = "--ignore", paramLabel = "A,B", split = ",", description = "Columns of a table to leave out.")
    private List<String> ignored = List.of();

    @Option(names = "--classes", description = "The target's numbers name classes.")
    private boolean classes;

    @Option(
            names = "--test",
            paramLabel = "SHARE",
            description = "The share of the samples held out for the test where the data do not say (default: 0.2).")
    private Optional<Double> test;

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description =
                    "Widths of hidden layers, such as 64,64, or a published network: mnist, dense, convolutional, cifar.")
    private Optional<String> model;

    Options.Own own() {
        return new Options.Own(
                target, ignored, classes ? Spreadsheet.Target.CLASSES : Spreadsheet.Target.NUMBERS, test, model);
    }
}
