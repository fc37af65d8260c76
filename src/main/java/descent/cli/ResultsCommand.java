package descent.cli;

import descent.data.AtomicFile;
import descent.experiment.reference.ReferenceResults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the reference results, or takes new ones over. */
@Command(name = "results", description = "Shows what was run at full length for the reference results, and when.")
final class ResultsCommand extends DescentCommand implements Runnable {
    private static final Path README = Path.of("solutions", "README.md");
    private static final String FROM = "<!-- results: written by `results --keep DIR` -->\n";
    private static final String TO = "<!-- end of results -->\n";

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            description = "In a clone: take over what is finished in DIR, for the site and solutions/README.md.")
    private Optional<Path> folder;

    @Override
    public void run() {
        ReferenceResults kept = ReferenceResults.kept();
        if (folder.isEmpty()) {
            out().println(kept.overview().text());
            return;
        }
        ReferenceResults results = kept.with(folder.get());
        String readme = filled(results.markdown());
        AtomicFile.write(ReferenceResults.KEPT, results.text());
        AtomicFile.write(README, readme);
        out().println(results.overview().text());
        wrote(ReferenceResults.KEPT);
        wrote(README);
    }

    private static String filled(String results) {
        try {
            String readme = Files.readString(README);
            int from = readme.indexOf(FROM) + FROM.length();
            int to = readme.indexOf(TO);
            if (from < FROM.length() || to < from) {
                throw new IllegalArgumentException(
                        "%s has no place for results: it needs the lines %s and %s".formatted(README, FROM, TO));
            }
            return readme.substring(0, from) + "\n" + results + "\n" + readme.substring(to);
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read: call this in a clone".formatted(README), e);
        }
    }
}
