package descent.student;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each kind of file makes of an exercise, in words; the four commands show no others. */
final class ToolchainTest {
    private static final String RIGHT = "package descent.exercises;\npublic record Adam(double rate) {}\n";
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static Toolchain toolchain;

    @BeforeAll
    static void open() {
        toolchain = new Toolchain(ClassPath.own().entries());
    }

    @AfterAll
    static void close() {
        toolchain.close();
    }

    /** One more case: what is in the folder, and what is said of Adam. */
    private record Given(String what, Map<String, byte[]> files, String... said) {
        @Override
        public String toString() {
            return what;
        }

        Given and(String name, String text) {
            Map<String, byte[]> more = new TreeMap<>(files);
            more.put(name, text.getBytes(StandardCharsets.UTF_8));
            return new Given(what, more, said);
        }
    }

    private static Given adam(String what, String text, String... said) {
        return adam(what, text.getBytes(StandardCharsets.UTF_8), said);
    }

    private static Given adam(String what, byte[] bytes, String... said) {
        return file(what, "Adam.java", bytes, said);
    }

    private static Given file(String what, String name, byte[] bytes, String... said) {
        return new Given(what, Map.of(name, bytes), said);
    }

    @Test
    void compilesAgainOnlyWhenAFileHasChanged() {
        Given before = adam("is right", RIGHT).and("Help.java", "package descent.exercises;\nclass Help {}\n");
        Compiled first = toolchain.one(before.files(), "Adam");
        assertThat(toolchain.one(before.and("Adam.java", RIGHT).files(), "Adam"))
                .isSameAs(first);
        Given after = before.and("Help.java", "package descent.exercises;\nclass Help { int i; }\n");
        assertThat(toolchain.one(after.files(), "Adam")).isNotSameAs(first);
    }

    static Stream<Given> files() {
        String commented = "// Schrittl\u00e4nge \u03b7\n" + RIGHT;
        String german = "// Schrittl\u00e4nge\n" + RIGHT;
        return Stream.of(
                adam("is right", RIGHT),
                adam("has a byte order mark", "\ufeff" + commented),
                adam("has Windows' ends of lines", commented.replace("\n", "\r\n")),
                adam(
                        "is in Latin-1",
                        ("\n" + german).getBytes(StandardCharsets.ISO_8859_1),
                        "Adam.java is in Latin-1 (line 2): save it as UTF-8"),
                adam(
                        "is in Windows-1252",
                        "// \u201cquoted\u201d\n".concat(RIGHT).getBytes(WINDOWS),
                        "Adam.java is in Windows-1252 (line 1): save it as UTF-8"),
                adam(
                        "is in UTF-16 with a mark",
                        RIGHT.getBytes(StandardCharsets.UTF_16),
                        "Adam.java is in UTF-16: save it as UTF-8"),
                adam(
                        "is in UTF-16 without one",
                        RIGHT.getBytes(StandardCharsets.UTF_16LE),
                        "Adam.java is in UTF-16: save it as UTF-8"),
                adam("is empty", "", "Adam.java is empty: write Adam, or bring the stub back with `reset Adam`"),
                adam(
                        "is a comment",
                        "// later\n",
                        "Adam.java has no class in it: write Adam, or bring the stub back with `reset Adam`"),
                adam(
                        "is a package line",
                        "package descent.exercises;",
                        "Adam.java has no class in it: write Adam, or bring the stub back with `reset Adam`"),
                adam(
                        "has no package line",
                        "public record Adam() {}",
                        "Adam.java has no package line: it must begin with \"package descent.exercises;\""),
                adam(
                        "is in another package",
                        RIGHT.replace("descent.exercises", "descent.exercise"),
                        "Adam.java is in package \"descent.exercise\": its package line must be \"package descent.exercises;\""),
                adam(
                        "has a package in capitals",
                        RIGHT.replace("descent.exercises", "descent.Exercises"),
                        "Adam.java is in package \"descent.Exercises\": its package line must be \"package descent.exercises;\""),
                adam(
                        "has another class",
                        RIGHT.replace("record Adam", "record Adamm"),
                        "Adam.java declares Adamm and no Adam: call the class Adam"),
                adam(
                        "has its class in small letters",
                        RIGHT.replace("record Adam", "record adam"),
                        "Adam.java declares adam and no Adam: call the class Adam"),
                file(
                        "has a name in small letters",
                        "adam.java",
                        RIGHT.getBytes(StandardCharsets.UTF_8),
                        "adam.java declares Adam: call the file Adam.java"),
                file(
                        "has all names in small letters",
                        "adam.java",
                        RIGHT.replace("Adam", "adam").getBytes(StandardCharsets.UTF_8),
                        "adam.java must be called Adam.java, and its class Adam"),
                file(
                        "has a misspelled name",
                        "Adma.java",
                        RIGHT.getBytes(StandardCharsets.UTF_8),
                        "Adma.java declares Adam: call the file Adam.java"),
                file(
                        "is a copy beside nothing",
                        "Momentum.java",
                        "package descent.exercises; class Momentum {}".getBytes(StandardCharsets.UTF_8),
                        "there is no readable Adam.java: bring the stub back with `reset Adam`"),
                adam("has an old copy beside it", RIGHT).and("AdamOld.java", RIGHT),
                adam("uses a helper in a file of its own", RIGHT.replace("double", "Helper"))
                        .and("Helper.java", "package descent.exercises; class Helper {}"),
                adam("uses a helper in another exercise's file", RIGHT.replace("double", "Helper"))
                        .and(
                                "Momentum.java",
                                "package descent.exercises; class Momentum { Helper h; Adam a; } class Helper {}"),
                adam(
                                "uses a helper that does not compile",
                                RIGHT.replace("double", "Helper"),
                                "it uses Helper, which does not compile",
                                "  Helper.java, line 1: incompatible types: String cannot be converted to int")
                        .and("Helper.java", "package descent.exercises; class Helper { int x = \"\"; }"),
                adam(
                                "uses the constructor of a helper that cannot be read to its end",
                                RIGHT.replace("{}", "{ Object o() { return new Helper(1); } }"),
                                "it uses Helper, which does not compile",
                                "  Helper.java, line 1: reached end of file while parsing")
                        .and("Helper.java", "package descent.exercises; record Helper("),
                adam(
                                "uses a helper without a package line",
                                RIGHT.replace("double", "Helper"),
                                "it uses Helper, which does not compile",
                                "  Helper.java has no package line: it must begin with \"package descent.exercises;\"")
                        .and("Helper.java", "class Helper { }"),
                adam(
                                "declares a helper that another exercise declares",
                                RIGHT + "class Helper {}",
                                "Adam.java declares Helper, and so does Momentum.java: keep it once, in a file Helper.java of its own")
                        .and("Momentum.java", "package descent.exercises; class Momentum {} class Helper {}"),
                adam("is not to blame for a copy of it in another file", RIGHT)
                        .and("Momentum.java", "package descent.exercises; class Momentum {} class Adam {}"),
                adam(
                        "uses what Java 17 has not",
                        "package descent.exercises;\nrecord Adam(double r) {\n    Object o = null;\n}"
                                .replace("Object o = null;", "static final int ONE = java.util.List.of(1).getFirst();"),
                        "line 3: cannot find symbol",
                        "  symbol:   method getFirst()",
                        "  location: interface List<Integer>",
                        "    static final int ONE = java.util.List.of(1).getFirst();",
                        "                                               ^"),
                adam(
                        "uses what only the harness has",
                        RIGHT.replace("double", "com.google.gson.Gson"),
                        "line 2: package com.google.gson does not exist",
                        "    public record Adam(com.google.gson.Gson rate) {}",
                        "                                      ^"),
                adam(
                        "is indented with tabs",
                        "package descent.exercises;\nrecord Adam() {\n\t\tint x;\n}",
                        "line 3: field declaration must be static",
                        "  (consider replacing field with record component)",
                        "    int x;",
                        "        ^"),
                adam(
                        "has what steers a terminal in it",
                        "package descent.exercises;\nrecord Adam() {\n  /*\u001b[2J*/ int x;\n}",
                        "line 3: field declaration must be static",
                        "  (consider replacing field with record component)",
                        "    /*\\u001b[2J*/ int x;",
                        "                      ^"),
                adam(
                        "gives θ another value",
                        "package descent.exercises;\nclass Adam {\n  Runnable take(int v) {\n    return () -> v++;\n  }\n}",
                        "line 4: local variables referenced from a lambda expression must be final or effectively final",
                        "    return () -> v++;",
                        "                 ^",
                        "θ and state are changed in place: subi, muli"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void saysWhatIsWrongAndWhatToDo(Given given) {
        assertThat(toolchain.all(given.files).problem("Adam").orElse(List.of())).containsExactly(given.said);
    }

    @ParameterizedTest
    @MethodSource("files")
    void saysTheSameWhenOneClassIsAskedFor(Given given) {
        assertThat(toolchain.one(given.files, "Adam").problem("Adam").orElse(List.of()))
                .containsExactly(given.said);
    }

    @ParameterizedTest
    @MethodSource("files")
    void saysTheSameWhateverTheOthersHold(Given given) {
        Map<String, byte[]> files = given.and("Nesterov.java", "package descent.exercises; class Nesterov {")
                .and("Ranger.java", "")
                .and("RAdam.java", "package descent.exercises; class RAdam { Nesterov n; }")
                .files;
        assertThat(toolchain.all(files).problem("Adam").orElse(List.of())).containsExactly(given.said);
    }

    @Test
    void speaksEnglishWhateverTheMachineSpeaks() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.JAPANESE);
        try (Toolchain abroad = new Toolchain(ClassPath.own().entries())) {
            byte[] broken = "package descent.exercises; class Adam {".getBytes(StandardCharsets.UTF_8);
            assertThat(abroad.all(Map.of("Adam.java", broken))
                            .problem("Adam")
                            .orElseThrow()
                            .get(0))
                    .isEqualTo("line 1: reached end of file while parsing");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void compilesWhatIsRightWithoutWhatIsNot() {
        Compiled compiled = toolchain.all(adam("is right", RIGHT)
                .and("Broken.java", "package descent.exercises; class Broken { int x = \"one\"; }")
                .and("User.java", "package descent.exercises; class User { Broken inner; }")
                .files);

        assertThat(compiled.classes()).containsOnlyKeys("descent.exercises.Adam");
        assertThat(compiled.errors().get("User.java")).contains("it uses Broken, which does not compile");
    }

    @Test
    void compilesNoMoreThanIsUsedWhenOneClassIsAskedFor() {
        Compiled compiled = toolchain.one(
                adam("is right", RIGHT.replace("double", "Helper"))
                        .and("Helper.java", "package descent.exercises; class Helper {}")
                        .and("Momentum.java", "package descent.exercises; class Momentum {}")
                        .files,
                "Adam");

        assertThat(compiled.classes()).containsOnlyKeys("descent.exercises.Adam", "descent.exercises.Helper");
    }

    @Test
    void seesWhatHasChanged() {
        assertThat(toolchain.one(adam("is empty", "").files, "Adam").problem("Adam"))
                .isPresent();
        assertThat(toolchain.one(adam("is right", RIGHT).files, "Adam").problem("Adam"))
                .isEmpty();
        assertThat(toolchain.one(adam("is empty", "").files, "Adam").problem("Adam"))
                .isPresent();
    }

    @Test
    void showsNoMoreThanAScreenHolds() {
        StringBuilder many = new StringBuilder("package descent.exercises;\nclass Adam {\n");
        for (int i = 0; i < 100; i++) {
            many.append("    int x").append(i).append(" = \"").append(i).append("\";\n");
        }
        List<String> lines = toolchain
                .all(adam("has many errors", many + "}").files)
                .problem("Adam")
                .orElseThrow();

        assertThat(lines)
                .hasSizeBetween(15, 23)
                .startsWith("line 3: incompatible types: String cannot be converted to int");
        assertThat(lines.get(lines.size() - 1)).matches("… and \\d\\d more");
    }

    @Test
    void leavesOutAFileThatMakesMoreClassesThanAnyExerciseNeeds() {
        StringBuilder many = new StringBuilder("package descent.exercises; public class Many {}");
        for (int i = 0; i < 200; i++) {
            many.append(" class Many").append(i).append(" {}");
        }

        Compiled compiled = toolchain.all(adam("is right", RIGHT).and("Many.java", many.toString()).files);

        assertThat(compiled.classes()).containsOnlyKeys("descent.exercises.Adam");
        assertThat(compiled.errors().get("Many.java").get(0)).contains("more than 100 classes");
    }

    @Test
    void opensNoMoreFilesTheMoreItCompiles() throws IOException {
        Path open = Path.of("/proc/self/fd");
        assumeThat(open).exists();
        toolchain.all(adam("is right", RIGHT).files);
        long before = count(open);

        for (int i = 0; i < 10; i++) {
            toolchain.all(adam("is right", RIGHT + " ".repeat(i)).files);
        }

        assertThat(count(open)).isLessThan(before + 10);
    }

    private static long count(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }
}
