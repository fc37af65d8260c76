package descent.experiment.reference;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import descent.report.Block;
import descent.report.Environment;
import descent.report.Page;
import descent.report.Paragraph;
import descent.report.Passages;
import descent.report.Section;
import descent.report.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the experiments find at full length.
 *
 * @param runs those that are finished, by the name of what was planned
 */
public record ReferenceResults(Map<String, ReferenceRun> runs) {
    /** Where they are kept, in a clone. */
    public static final Path KEPT = Path.of("src/main/resources/descent/experiment/reference/results.jsonl");

    private static final Passages WORDS = Passages.of(ReferenceResults.class, "reference.md");
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
    private static final String NONE = "–";
    private static final int DIGITS = 10;
    private static final int DAY = 10;

    /** Those that are kept. */
    public static ReferenceResults kept() {
        Map<String, ReferenceRun> runs = new LinkedHashMap<>();
        resource("results.jsonl")
                .lines()
                .map(line -> GSON.fromJson(line, ReferenceRun.class))
                .forEach(run -> runs.put(run.name(), run));
        return new ReferenceResults(runs);
    }

    /** What is to be run, and as what: a folder's name and a command. */
    static Map<String, String> planned() {
        return resource("planned.txt")
                .lines()
                .map(line -> line.split(": ", 2))
                .collect(Collectors.toMap(line -> line[0], line -> line[1], (one, other) -> one, LinkedHashMap::new));
    }

    /**
     * These, and in their place what is finished in a folder that has a folder for each planned run.
     *
     * @throws IllegalArgumentException if there is nothing, or something damaged
     */
    public ReferenceResults with(Path folder) {
        Map<String, ReferenceRun> all = new LinkedHashMap<>();
        int found = 0;
        for (String name : planned().keySet()) {
            Path run = folder.resolve(name);
            if (Files.exists(run.resolve("results.json"))) {
                all.put(name, ReferenceRun.of(name, run));
                found++;
            } else if (runs.containsKey(name)) {
                all.put(name, runs.get(name));
            }
        }
        if (found == 0) {
            throw new IllegalArgumentException("%s has none of the planned runs: they go to folders named %s"
                    .formatted(folder, String.join(", ", planned().keySet())));
        }
        return new ReferenceResults(all);
    }

    /** As they are kept: a run a line. */
    public String text() {
        return runs.values().stream().map(run -> GSON.toJson(run) + "\n").collect(Collectors.joining());
    }

    /** What was run, when, on what; what is not finished says so. */
    public Table overview() {
        return Table.titled("What was run")
                .words("results", "command", "date", "processor", "versions")
                .rows(planned().entrySet(), plan -> row(plan.getKey(), plan.getValue()));
    }

    private List<String> row(String name, String planned) {
        return Optional.ofNullable(runs.get(name))
                .map(run -> row(run, planned))
                .orElseGet(() -> List.of(name, planned, "not finished", NONE, NONE));
    }

    private static List<String> row(ReferenceRun run, String planned) {
        Environment environment = run.environment();
        String day = environment.date().substring(0, DAY);
        return List.of(
                run.name(),
                planned,
                environment.command().equals(planned)
                        ? day
                        : "%s, not finished: so far %s".formatted(day, environment.command()),
                "%s, %d cores".formatted(environment.processor(), environment.cores()),
                "Descent %s (%s), ND4J %s on the %s, Java %s"
                        .formatted(
                                environment.descent(),
                                environment.commit().replaceFirst("(\\w{%d})\\w+".formatted(DIGITS), "$1"),
                                environment.nd4j(),
                                environment.backend(),
                                environment.java()));
    }

    /** As a page. */
    public Page page() {
        Page page = Page.of("Reference results", WORDS.text("about", Map.of()))
                .with(Section.of("What was run", overview(), WORDS.paragraph("again", Map.of())));
        for (ReferenceRun run : runs.values()) {
            List<Block> blocks =
                    new ArrayList<>(List.of(new Paragraph(run.environment().command()), new Paragraph(run.summary())));
            blocks.addAll(run.tables());
            page = page.with(new Section(run.title(), blocks));
        }
        return page;
    }

    /** As Markdown, in which each run can be unfolded. */
    public String markdown() {
        return runs.values().stream()
                .map(ReferenceResults::markdown)
                .collect(Collectors.joining(
                        "\n",
                        WORDS.text("about", Map.of()) + "\n\n" + overview().markdown() + "\n",
                        ""));
    }

    private static String markdown(ReferenceRun run) {
        return "<details><summary><code>%s</code>: %s</summary>\n\n%s\n\n%s\n</details>\n"
                .formatted(
                        run.environment().command(),
                        run.title(),
                        run.summary(),
                        run.tables().stream().map(Table::markdown).collect(Collectors.joining("\n")));
    }

    private static String resource(String name) {
        try (InputStream in = ReferenceResults.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
