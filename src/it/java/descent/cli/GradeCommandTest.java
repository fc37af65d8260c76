package descent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way, from submissions to results. */
class GradeCommandTest {
    private static final String HOSTILE = "=HYPERLINK(\"x\")<b>\u001b[31m";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();

    @Test
    void aClassFromItsFolderToItsResults() throws IOException {
        handIn("ada");
        Path bob = handIn("bob").resolve("Momentum.java");
        Files.writeString(bob, Files.readString(bob).replace("theta.subi(velocity)", "theta.addi(velocity)"));
        Files.writeString(handIn(HOSTILE).resolve("Adam.java"), "no Java at all");

        assertThat(grade("out")).as(out.toString()).isZero();

        List<String> rows = Files.readAllLines(folder.resolve("out/grades.csv"));
        assertThat(rows).hasSize(4);
        assertThat(row(rows, "ada")).contains(",yes,no,").doesNotContain("FAIL", "ERROR");
        assertThat(row(rows, "bob")).containsOnlyOnce("FAIL").doesNotContain("ERROR");
        assertThat(row(rows, "\"'=HYPERLINK(")).containsOnlyOnce("COMPILE_ERROR");
        JsonObject bobs = results("bob");
        assertThat(bobs.get("score").getAsDouble())
                .isLessThan(results("ada").get("score").getAsDouble());
        assertThat(output(bobs, "04 Momentum")).contains("not right yet");
        assertThat(output(bobs, "05 Nesterov")).startsWith("right");

        StringWriter again = new StringWriter();
        assertThat(Main.execute(new PrintWriter(again), new PrintWriter(again), call("out")))
                .isZero();
        assertThat(again.toString()).contains("graded 0 of 3 submissions");
    }

    private int grade(String where) {
        return Main.execute(new PrintWriter(out), new PrintWriter(out), call(where));
    }

    private String[] call(String where) {
        return new String[] {
            "grade",
            folder.resolve("in").toString(),
            "--out",
            folder.resolve(where).toString()
        };
    }

    /** The reference's rules, as a student would hand them in; the folder of the files. */
    private Path handIn(String name) throws IOException {
        Path files = Files.createDirectories(folder.resolve("in").resolve(name).resolve("exercises/descent/exercises"));
        try (Stream<Path> solutions = Files.list(Path.of("solutions/descent/solutions"))) {
            for (Path solution : solutions.toList()) {
                String text = Files.readString(solution).replace("descent.solutions", "descent.exercises");
                Files.writeString(files.resolve(solution.getFileName()), text);
            }
        }
        return files;
    }

    private static String row(List<String> rows, String beginning) {
        return rows.stream()
                .filter(row -> row.startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    private JsonObject results(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("out/gradescope"))) {
            Path file = files.filter(each -> each.getFileName().toString().startsWith(name + "-"))
                    .findFirst()
                    .orElseThrow();
            return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        }
    }

    private static String output(JsonObject results, String test) {
        return results.getAsJsonArray("tests").asList().stream()
                .map(each -> each.getAsJsonObject())
                .filter(each -> each.get("name").getAsString().equals(test))
                .map(each -> each.get("output").getAsString())
                .findFirst()
                .orElseThrow();
    }
}
