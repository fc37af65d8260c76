package descent.report;

import descent.train.Results;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a training experiment leaves in its folder: {@code results.json}, {@code index.html}, and each curve as PNG and
 * SVG.
 *
 * @param results what was found
 * @param published what others reported for the same lanes; empty for nothing
 * @param environment what it ran on
 */
public record Report(Results results, List<Published> published, Environment environment) {
    public Report {
        published = List.copyOf(published);
    }

    /** Of a run in this process. */
    public static Report of(Results results, List<Published> published) {
        return new Report(results, published, Environment.current());
    }

    /** The tables for the terminal: the main measure by iteration and, where there is any, the comparison. */
    public String text() {
        Measure main = Curves.of(results, Measure.ACCURACY).isPresent() ? Measure.ACCURACY : Measure.TEST_LOSS;
        String table = ResultTables.byIteration(results, main).text();
        return published.isEmpty()
                ? table
                : table + "\n" + ResultTables.compared(results, published).text();
    }

    /** The standard page, to which an experiment may add sections. */
    public Page page() {
        return ResultsPage.of(results, published, environment);
    }

    /**
     * Writes everything with the standard page.
     *
     * @return the files written
     */
    public List<Path> writeTo(Path folder) {
        return writeTo(folder, page());
    }

    /**
     * Writes everything with this page in place of the standard one.
     *
     * @return the files written
     */
    public List<Path> writeTo(Path folder, Page page) {
        List<Path> files = new ArrayList<>();
        files.add(folder.resolve("results.json"));
        AtomicFile.write(files.get(0), ResultsJson.of(results, environment));
        files.add(folder.resolve("index.html"));
        page.write(files.get(1));
        for (Measure measure : Measure.values()) {
            Curves.of(results, measure).ifPresent(figure -> {
                String name = measure.name().toLowerCase(Locale.ROOT).replace('_', '-');
                files.add(folder.resolve(name + ".png"));
                Picture.of(figure).writePng(files.get(files.size() - 1));
                files.add(folder.resolve(name + ".svg"));
                Picture.of(figure).writeSvg(files.get(files.size() - 1));
            });
        }
        return files;
    }
}
