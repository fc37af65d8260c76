package descent.cli;

import descent.data.Cifar10;
import descent.data.Data;
import descent.data.Found;
import descent.data.Source;
import descent.report.DownloadBars;
import descent.report.Table;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fetches and verifies a data set and says where it is. */
@Command(name = "data", description = "Fetches and verifies a data set and shows where it is.")
final class DataCommand extends DescentCommand implements Runnable {
    private static final String MNIST = "mnist";
    private static final String CIFAR = "cifar";

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            description = "The data set: mnist or cifar.",
            defaultValue = MNIST)
    private String name;

    @Option(names = "--data", paramLabel = "DIR", description = "Verify the files in this folder instead.")
    private Optional<Path> folder;

    @Override
    public void run() {
        Found found = find();
        Data data = found.data();
        Table table = Table.titled(data.name())
                .words("what", "which")
                .row("where", found.where())
                .row("training samples", String.valueOf(data.train().count()))
                .row("test samples", String.valueOf(data.test().count()))
                .row("SHA-256", data.sha256());
        Table whole = name.equals(CIFAR) ? table.row("classes", String.join(", ", Cifar10.LABELS)) : table;
        out().println(whole.text());
    }

    private Found find() {
        try (DownloadBars bars = new DownloadBars()) {
            return switch (name) {
                case MNIST -> Source.mnist(folder, bars).find();
                case CIFAR -> Source.cifar10(folder, bars).find();
                default ->
                    throw new IllegalArgumentException(
                            "unknown data set \"%s\": choose from %s, %s".formatted(name, MNIST, CIFAR));
            };
        }
    }
}
