package descent.report;

import descent.data.AtomicFile;
import descent.train.Results;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an experiment has to say, for the terminal and for its folder: {@code index.html}, {@code results.json}, {@code results.csv}, each
 * figure as PNG and SVG, and each frame of a film as PNG.
 *
 * @param title what was done, on which data
 * @param summary what to look for, in a paragraph
 * @param results the figures, for other programs
 * @param sections tables, figures and words; the terminal shows the tables of the first
 */
public record Report(String title, String summary, Results results, List<Section> sections) {
    /** @throws IllegalArgumentException if there is no section */
    public Report {
        sections = List.copyOf(sections);
        if (sections.isEmpty()) {
            throw new IllegalArgumentException("a report without sections: it needs at least one");
        }
    }

    /**
     * What every training experiment has to say: each measure by iteration as a table and as curves.
     *
     * @param published what others reported for the same lanes; empty where there is nothing to compare with
     */
    public static Report ofTraining(String title, String summary, Results results, List<Published> published) {
        List<Block> tables = new ArrayList<>();
        List<Block> curves = new ArrayList<>();
        for (Measure measure : List.of(Measure.BATCH_LOSS, Measure.TEST_LOSS, Measure.ACCURACY)) {
            Curves.of(results, measure).ifPresent(curve -> {
                Table table = ResultTables.byIteration(results, measure);
                tables.add(measure == Measure.ACCURACY ? ResultTables.untuned(table, results) : table);
                curves.add(0, curve); // The last line of a terminal and the top of a page are what people see.
            });
        }
        if (!published.isEmpty()) {
            tables.add(ResultTables.compared(results, published));
        }
        return new Report(
                title, summary, results, List.of(new Section("Figures", tables), new Section("Curves", curves)));
    }

    /** The tables for the terminal. */
    public String text() {
        return tables().stream().map(Table::text).collect(Collectors.joining("\n"));
    }

    private List<Table> tables() {
        return blocks(Table.class, sections.subList(0, 1));
    }

    /** The page: first the sections with something to look at, then the others, then how the experiment was set up. */
    Page page(Environment environment) {
        List<Section> ordered = new ArrayList<>(sections);
        ordered.sort(Comparator.comparing(section -> section.plots().isEmpty()));
        Page page = Page.of(title, summary);
        for (Section section : ordered) {
            page = page.with(section);
        }
        return page.with(Section.of("Rules", SetupTables.rules(results)))
                .with(Section.of("Setting", SetupTables.environment(results, environment)));
    }

    /**
     * Writes everything.
     *
     * @return the files, in the order in which they were written; for a film, the folder of its frames
     * @throws java.io.UncheckedIOException if one cannot be written; the message names it and why
     */
    public List<Path> writeTo(Path folder) {
        return writeTo(folder, "");
    }

    /**
     * Moves aside what another run has left in the folder; see {@link #writeTo(Path, String)}.
     *
     * @return where it is now; empty if there was nothing, or the same run's
     */
    public Optional<Path> makeWay(Path folder) {
        return Earlier.moveAside(folder, Earlier.run(results));
    }

    /**
     * Writes everything.
     *
     * @param command the command that the report is from, as it was typed; empty if there was none
     * @return the files, in the order in which they were written; for a film, the folder of its frames
     * @throws java.io.UncheckedIOException if one cannot be written; the message names it and why
     */
    public List<Path> writeTo(Path folder, String command) {
        Environment environment = Environment.current(command);
        List<Path> files = new ArrayList<>(List.of(folder.resolve("index.html"), folder.resolve("results.csv")));
        page(environment).write(files.get(0));
        AtomicFile.write(files.get(1), ResultsCsv.of(results));
        Slugs plain = new Slugs();
        for (Figure figure : blocks(Figure.class, sections)) {
            files.addAll(Picture.of(figure).writeTo(folder, plain.of(figure.title())));
        }
        for (Film film : blocks(Film.class, sections)) {
            files.add(folder.resolve(plain.of(film.title())));
            write(film, files.get(files.size() - 1));
        }
        List<String> names =
                files.stream().map(file -> file.getFileName().toString()).toList();
        files.add(0, folder.resolve("results.json"));
        Json json = ResultsJson.with(results, environment, names)
                .and("title", title)
                .and("summary", summary)
                .and("tables", tables());
        AtomicFile.write(files.get(0), json.text());
        return files;
    }

    /** One picture a frame; their names sort as they follow each other. */
    private static void write(Film film, Path folder) {
        for (int i = 0; i < film.frames().size(); i++) {
            Film.Frame frame = film.frames().get(i);
            String name = String.format(Locale.ROOT, "%03d-%s.png", i, Slugs.plain(frame.label()));
            Picture.of(frame.figure()).writePng(folder.resolve(name));
        }
    }

    private static <T extends Block> List<T> blocks(Class<T> type, List<Section> sections) {
        return sections.stream()
                .flatMap(section -> section.blocks().stream())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
