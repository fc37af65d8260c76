package descent.experiment.reference;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import descent.report.Environment;
import descent.report.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is kept of a finished run.
 *
 * @param name which of the planned runs it is of
 * @param title the report's
 * @param summary the report's
 * @param environment what it ran on, by which command
 * @param tables the terminal's, without times
 */
record ReferenceRun(String name, String title, String summary, Environment environment, List<Table> tables) {
    /** Where the run read and wrote, and how often it was broken off, does not change its figures. */
    private static final String PLACE = " --(?:(?:data|out|at-once) (?:'[^']*'|\\S+)|resume)";

    /** Times are those of a machine that did other things meanwhile. */
    private static final List<String> TIMES = List.of("seconds", "s/epoch", "µs a step");

    private static final String BY_TIME = ".*\\d s of training.*";

    /**
     * Of the folder that a run wrote.
     *
     * @throws IllegalArgumentException if it holds no results, or damaged ones
     */
    static ReferenceRun of(String name, Path folder) {
        Path file = folder.resolve("results.json");
        try {
            JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
            JsonObject environment = json.getAsJsonObject("environment");
            environment.addProperty("command", json.get("command").getAsString().replaceAll(PLACE, ""));
            environment.add("date", json.get("date"));
            return new ReferenceRun(
                    name,
                    json.get("title").getAsString(),
                    json.get("summary").getAsString(),
                    new Gson().fromJson(environment, Environment.class),
                    Arrays.stream(new Gson().fromJson(json.get("tables"), Table[].class))
                            .filter(table -> !table.title().matches(BY_TIME))
                            .map(ReferenceRun::timeless)
                            .toList());
        } catch (IOException | JsonParseException | IllegalStateException | NullPointerException e) {
            throw new IllegalArgumentException("%s cannot be read: finish its run, or leave it out".formatted(file), e);
        }
    }

    /** The day on which it ended. */
    String day() {
        return environment.date().substring(0, "2026-11-29".length());
    }

    /** By which command it was made, when, and on what. */
    String origin() {
        return "`%s`, %s, %s, %d cores, Descent %s (%s), ND4J %s on the %s, Java %s"
                .formatted(
                        environment.command(),
                        day(),
                        environment.processor(),
                        environment.cores(),
                        environment.descent(),
                        environment.commit().replaceFirst("(\\w{10})\\w+", "$1"),
                        environment.nd4j(),
                        environment.backend(),
                        environment.java().replaceFirst("\\+.*", ""));
    }

    /** Whether published figures stand in a table. */
    static boolean isCompared(Table table) {
        return table.title().contains("published") || table.title().contains("notebook");
    }

    private static Table timeless(Table table) {
        int[] kept = IntStream.range(0, table.columns().size())
                .filter(i -> !TIMES.contains(table.columns().get(i).header()))
                .toArray();
        return new Table(
                table.title(),
                Arrays.stream(kept).mapToObj(table.columns()::get).toList(),
                table.rows().stream()
                        .map(row -> Arrays.stream(kept).mapToObj(row::get).toList())
                        .toList(),
                table.notes().stream()
                        .filter(note -> TIMES.stream().noneMatch(note::startsWith))
                        .toList());
    }
}
