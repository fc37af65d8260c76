package descent.experiment.reference;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import descent.report.Block;
import descent.report.Page;
import descent.report.Paragraph;
import descent.report.Passages;
import descent.report.Prose;
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

    /** What was run, and when; what is not finished says so. */
    public Table overview() {
        return Table.titled("What was run")
                .words("results", "command", "when")
                .rows(planned().entrySet(), plan -> List.of(plan.getKey(), plan.getValue(), when(plan)));
    }

    private String when(Map.Entry<String, String> plan) {
        ReferenceRun run = runs.get(plan.getKey());
        if (run == null) {
            return "not finished";
        }
        String command = run.environment().command();
        return command.equals(plan.getValue()) ? run.day() : run.day() + ", not finished: so far " + command;
    }

    /** As a page. */
    public Page page() {
        Page page = Page.of("Reference results", WORDS.text("about", Map.of()))
                .with(Section.of("The runs", overview(), WORDS.paragraph("again", Map.of())));
        for (ReferenceRun run : runs.values()) {
            List<Block> blocks = new ArrayList<>(List.of(new Prose(run.origin()), new Paragraph(said(run))));
            blocks.addAll(run.tables());
            page = page.with(new Section(run.title(), blocks));
        }
        return page;
    }

    /** As Markdown, in which the tables without published figures can be unfolded. */
    public String markdown() {
        String head = WORDS.text("about", Map.of()) + "\n\n" + overview().markdown() + "\n"
                + WORDS.text("again", Map.of()) + "\n\n";
        return runs.values().stream().map(ReferenceResults::markdown).collect(Collectors.joining("\n", head, ""));
    }

    private static String markdown(ReferenceRun run) {
        Map<Boolean, String> tables = run.tables().stream()
                .collect(Collectors.partitioningBy(
                        ReferenceRun::isCompared, Collectors.mapping(Table::markdown, Collectors.joining("\n"))));
        return "### %s\n\n%s\n\n%s\n\n%s\n<details><summary>All figures</summary>\n\n%s\n</details>\n"
                .formatted(run.title(), run.origin(), said(run), tables.get(true), tables.get(false));
    }

    private static String said(ReferenceRun run) {
        return run.name().contains("cifar") ? run.summary() + " " + WORDS.text("cifar", Map.of()) : run.summary();
    }

    private static String resource(String name) {
        try (InputStream in = ReferenceResults.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
