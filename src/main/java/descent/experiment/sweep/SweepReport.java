package descent.experiment.sweep;

import descent.data.AtomicFile;
import descent.report.Block;
import descent.report.Earlier;
import descent.report.Environment;
import descent.report.Figure;
import descent.report.Numbers;
import descent.report.Page;
import descent.report.Paragraph;
import descent.report.Passages;
import descent.report.Picture;
import descent.report.Section;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a sweep leaves in its folder: {@code index.html}, {@code results.json}, and each figure as PNG and SVG. Equal results
 * give equal files.
 *
 * @param result what was found
 */
public record SweepReport(SweepResult result) {
    static final Passages WORDS = Passages.of(SweepReport.class, "sweep.md");

    /** The table for the terminal. */
    public String text() {
        return SweepTables.best(result).text();
    }

    /**
     * Moves aside what another sweep has left in the folder.
     *
     * @return where it is now; empty if there was nothing, or the same sweep's
     */
    public Optional<Path> makeWay(Path folder) {
        return Earlier.moveAside(folder, SweepJson.run(result));
    }

    /**
     * Writes everything.
     *
     * @param command the command that the report is from, as it was typed
     * @return the files, in the order in which they were written
     * @throws java.io.UncheckedIOException if one cannot be written; the message names it and why
     */
    public List<Path> writeTo(Path folder, String command) {
        Environment environment = Environment.current(command);
        List<Path> files = new ArrayList<>(List.of(folder.resolve("index.html")));
        List<Section> sections = sections(environment);
        page(sections).write(files.get(0));
        for (Section section : sections) {
            for (Block block : section.blocks()) {
                if (block instanceof Figure figure) {
                    String name = figure.title().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
                    files.addAll(Picture.of(figure).writeTo(folder, name));
                }
            }
        }
        List<String> names =
                files.stream().map(file -> file.getFileName().toString()).toList();
        files.add(0, folder.resolve("results.json"));
        AtomicFile.write(files.get(0), SweepJson.of(result, environment, names));
        return files;
    }

    private Page page(List<Section> sections) {
        Page page = Page.of(
                "%s on %s: %s"
                        .formatted(
                                result.rule(),
                                result.data().name(),
                                result.sweep().space().words()),
                SweepTables.verdict(result) + ".");
        for (Section section : sections) {
            page = page.with(section);
        }
        return page;
    }

    private List<Section> sections(Environment environment) {
        List<Section> sections = new ArrayList<>();
        List<Block> seen = new ArrayList<>(List.of(method()));
        seen.addAll(SweepFigures.of(result));
        sections.add(new Section("Validation", seen));
        OverTuning.of(result).ifPresent(shown -> sections.add(new OverTuningSection(shown).section()));
        sections.add(Section.of("Settings", SweepTables.all(result)));
        List<Block> made = new ArrayList<>();
        SweepTables.fixed(result).ifPresent(made::add);
        made.add(SweepTables.environment(result, environment));
        sections.add(new Section("How it was made", made));
        return sections;
    }

    private Paragraph method() {
        return WORDS.paragraph(
                "method",
                Map.of(
                        "batches", result.sweep().subject().batches().words(),
                        "iterations", Numbers.count(result.sweep().plan().iterations()),
                        "validation",
                                Numbers.count(Trainer.validation(result.data()).count())));
    }
}
