package descent.report;

import descent.data.AtomicFile;
import descent.train.Results;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an experiment has to say, for the terminal and for its folder: {@code index.html}, {@code results.json}, {@code results.csv}, each
 * figure as PNG and SVG, and each frame of a film as PNG.
 *
 * @param title what was done, on which data
 * @param summary what to look for, in a paragraph
 * @param results the figures, for other programs
 * @param answer what it comes to, which the page shows first and the terminal last, if that can be said at once
 * @param sections tables, figures and words; the terminal shows the tables of the first
 * @param marks what the page says in red of lanes, by their names
 */
public record Report(
        String title,
        String summary,
        Results results,
        Optional<Section> answer,
        List<Section> sections,
        Map<String, String> marks) {
    /** @throws IllegalArgumentException if there is no section */
    public Report {
        sections = List.copyOf(sections);
        marks = Map.copyOf(marks);
        if (sections.isEmpty()) {
            throw new IllegalArgumentException("a report without sections: it needs at least one");
        }
    }

    /** Without an answer or marks. */
    public Report(String title, String summary, Results results, List<Section> sections) {
        this(title, summary, results, Optional.empty(), sections, Map.of());
    }

    /** This, answered. */
    public Report answering(Section what) {
        return new Report(title, summary, results, Optional.of(what), sections, marks);
    }

    /** This, with something said in red of some lanes, by their names. */
    public Report marking(Map<String, String> lanes) {
        return new Report(title, summary, results, answer, sections, lanes);
    }

    /**
     * What every training experiment has to say: what it comes to, and each measure by iteration as a table and as curves.
     *
     * @param published what others reported for the same lanes; empty where there is nothing to compare with
     */
    public static Report ofTraining(String title, String summary, Results results, List<Published> published) {
        List<Block> tables = new ArrayList<>();
        List<Block> curves = new ArrayList<>();
        for (Measure measure : List.of(Measure.BATCH_LOSS, Measure.TEST_LOSS, Measure.ACCURACY)) {
            Curves.of(results, measure).ifPresent(curve -> {
                tables.add(table(results, measure));
                curves.add(0, curve); // The last line of a terminal and the top of a page are what people see.
            });
        }
        Report report = new Report(
                title, summary, results, List.of(new Section("Figures", tables), new Section("Curves", curves)));
        return Comparison.sentence(results, published)
                .map(sentence -> report.answering(
                        Section.of("In the end", new Paragraph(sentence), ResultTables.compared(results, published))))
                .orElse(report);
    }

    private static Block table(Results results, Measure measure) {
        Table table = ResultTables.byIteration(results, measure);
        return switch (measure) {
            case ACCURACY -> ResultTables.untuned(table, results);
            case BATCH_LOSS -> Fold.of("The loss on single batches, which jumps about", table);
            default -> table;
        };
    }

    /** The tables for the terminal. */
    public String text() {
        return tables().stream().map(Table::text).collect(Collectors.joining("\n"));
    }

    private List<Table> tables() {
        return Stream.concat(sections.stream().limit(1), answer.stream())
                .flatMap(section -> blocks(Table.class, section.blocks()))
                .toList();
    }

    /** The page: the answer, the sections with something to look at, the others, then how the experiment was set up. */
    Page page(Environment environment) {
        List<Section> ordered = new ArrayList<>(sections);
        ordered.sort(Comparator.comparing(section -> section.plots().isEmpty()));
        answer.ifPresent(section -> ordered.add(0, section));
        Page page = Page.of(title, summary).marking(marks);
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
        for (Figure figure : all(Figure.class)) {
            files.addAll(Picture.of(figure).writeTo(folder, plain.of(figure.title())));
        }
        for (Film film : all(Film.class)) {
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

    private <T extends Block> List<T> all(Class<T> type) {
        return sections.stream()
                .flatMap(section -> blocks(type, section.blocks()))
                .toList();
    }

    private static <T extends Block> Stream<T> blocks(Class<T> type, List<Block> blocks) {
        return blocks.stream()
                .flatMap(block -> block instanceof Fold fold
                        ? blocks(type, fold.blocks())
                        : Stream.of(block).filter(type::isInstance).map(type::cast));
    }
}
