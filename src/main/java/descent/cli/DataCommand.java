package descent.cli;

import descent.data.Found;
import descent.data.MnistSource;
import descent.report.DownloadBars;
import descent.report.Table;
import descent.report.Table.Column;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Fetches and verifies a data set and says where it is. */
@Command(
        name = "data",
        description = "Fetches and verifies a data set and shows where it is.",
        mixinStandardHelpOptions = true)
final class DataCommand implements Runnable {
    private static final String MNIST = "mnist";

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "The data set: mnist.", defaultValue = MNIST)
    private String name;

    @Option(names = "--data", paramLabel = "DIR", description = "Verify the files in this folder instead.")
    private Optional<Path> folder;

    @Override
    public void run() {
        if (!name.equals(MNIST)) {
            throw new IllegalArgumentException("unknown data set \"%s\": there is %s".formatted(name, MNIST));
        }
        Found found = find();
        Table table = Table.of(found.data().name(), List.of(Column.text("what"), Column.text("which")))
                .row(List.of("where", found.where()))
                .row(List.of(
                        "training samples", String.valueOf(found.data().train().count())))
                .row(List.of("test samples", String.valueOf(found.data().test().count())))
                .row(List.of("SHA-256", found.data().sha256()));
        spec.commandLine().getOut().println(table.text());
    }

    private Found find() {
        try (DownloadBars bars = new DownloadBars()) {
            return MnistSource.of(folder, bars).find();
        }
    }
}
