package descent.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import descent.kata.Exercise;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What a student may have in the folder of the exercises for one of them, and what must be said of it.
 *
 * @param files what they hold, by their names
 * @param said how the report begins after the exercise's number and name, and, further on, what it says
 * @param putRight whether {@code grade} reads it as it can only be meant, while there is nobody who could mend it
 */
record GivenFiles(Exercise exercise, Map<String, byte[]> files, List<String> said, boolean putRight) {
    private static final String PACKAGE = "package descent.exercises;";
    private static final String REFUSED = "does not compile.";
    private static final String UNFIT = "cannot be checked.";
    private static final String WRONG = "is not right yet.";
    private static final String RIGHT = "is right";

    /** All that issue 12 lists, an exercise each. */
    static List<GivenFiles> listed() {
        return List.of(
                text("BatchGradientDescent", right -> "\ufeff" + right, RIGHT),
                text("StochasticBatches", right -> right.replace("\n", "\r\n"), RIGHT),
                encoded(
                                "MiniBatches",
                                right -> "// Stapelgr\u00f6\u00dfe\n" + right,
                                ISO_8859_1,
                                REFUSED,
                                "MiniBatches.java is in Latin-1 (line 1): save it as UTF-8")
                        .putRightByGrade(),
                encoded("Momentum", right -> right, UTF_16, REFUSED, "Momentum.java is in UTF-16: save it as UTF-8")
                        .putRightByGrade(),
                text(
                                "Nesterov",
                                right -> right.replace("velocity.mul(momentum)", "Ahead.of(velocity, momentum)"),
                                RIGHT)
                        .and("Ahead", """
                                package descent.exercises;
                                import org.nd4j.linalg.api.ndarray.INDArray;
                                class Ahead { static INDArray of(INDArray v, double momentum) { return v.mul(momentum); } }
                                """),
                text("Adagrad", right -> "", REFUSED, "Adagrad.java is empty: write Adagrad"),
                text("RmsProp", right -> "// later\n", REFUSED, "RmsProp.java has no class in it: write RmsProp"),
                text(
                        "Adam",
                        right -> right.replace("double beta1", "double b1").replace("beta1", "b1"),
                        UNFIT,
                        "Adam's component beta1 is named b1: rename it back"),
                text(
                        "Adadelta",
                        right -> right.replace("(double decay, double epsilon)", "(double epsilon, double decay)"),
                        UNFIT,
                        "Adadelta(epsilon, decay) has its components in another order"),
                text(
                        "AdaMax",
                        right -> right.replace("double epsilon)", "double epsilon, boolean fast)"),
                        UNFIT,
                        "AdaMax(double, double, double, double): bring its stub's components back"),
                text("RAdam", right -> right.replace(PACKAGE, ""), REFUSED, "RAdam.java has no package line")
                        .putRightByGrade(),
                text(
                                "Lookahead",
                                right -> right.replace(PACKAGE, "package descent.excercises;"),
                                REFUSED,
                                "Lookahead.java is in package \"descent.excercises\"")
                        .putRightByGrade(),
                text(
                        "WeightDecay",
                        right -> right.replace("WeightDecay", "Weightdecay"),
                        REFUSED,
                        "WeightDecay.java declares Weightdecay and no WeightDecay: call the class WeightDecay"),
                text("AdamW", right -> right, REFUSED, "adamW.java declares AdamW: call the file AdamW.java")
                        .named("adamW")
                        .putRightByGrade(),
                text(
                        "Schedules",
                        right -> right.replace("every, factor)", "every, java.util.List.of(factor).getFirst())")
                                .replace(
                                        "public static Schedule warmUp",
                                        "Object last = java.util.List.of(1).getFirst();\n    public static Schedule warmUp"),
                        REFUSED,
                        "cannot find symbol",
                        "getFirst()"),
                text(
                                "Ranger",
                                right -> right.replace("k, alpha).start", "Slow.down(k), alpha).start"),
                                REFUSED,
                                "it uses Slow, which does not compile",
                                "Slow.java, line 1: incompatible types")
                        .and(
                                "Slow",
                                "package descent.exercises; class Slow { static int down(int k) { return \"\"; } }"),
                rule("EarlyStopping", "a15", "after check 0 (loss NaN) it should stop, but it does not"),
                rule("GridSearch", "a18", "let the values of the last name change fastest"));
    }

    /** More of them, for exercises that are listed already. */
    static List<GivenFiles> more() {
        return List.of(
                rule("EarlyStopping", "a16", "after check 4 (loss 2.5) it should stop, but it does not"),
                rule("StochasticBatches", "a33", "draw every order equally often"),
                text(
                        "BatchGradientDescent",
                        right -> right.replace("class", "cl\0ass") + "\0",
                        REFUSED,
                        "illegal character: '\\u0000'"),
                text("Momentum", right -> right.replace("return (", thrown("\\ud800 \\u001b[2J")), WRONG, "it threw"),
                encoded("Nesterov", right -> "// \u00ed\u00a0\u0080\n" + right, ISO_8859_1, REFUSED, "save it as UTF-8")
                        .putRightByGrade(),
                text(
                        "Adam",
                        right -> right.replace("double beta1", "Integer beta1"),
                        UNFIT,
                        "Adam(double, double, double, double): bring its stub's components back"),
                text(
                        "RmsProp",
                        right -> right + "public class Averages {}",
                        REFUSED,
                        "class Averages is public, should be declared in a file named Averages.java"),
                text(
                        "MiniBatches",
                        right -> right.replace("implements Batching", ""),
                        REFUSED,
                        "method does not override"),
                text(
                        "AdamW",
                        right -> right.replace("implements Optimizer", "").replace("@Override", ""),
                        UNFIT,
                        "AdamW is no Optimizer: declare"),
                text("Adagrad", right -> right + "\n}", REFUSED, "class, interface, enum, or record expected"));
    }

    private static String thrown(String message) {
        return "if (memory != null) throw new IllegalStateException(\"%s\");\n        return (".formatted(message);
    }

    /** The shared case of that name, which is wrong. */
    private static GivenFiles rule(String exercise, String name, String said) {
        try (InputStream in = GivenFiles.class.getResourceAsStream("rules/" + name + "/" + exercise + ".java")) {
            return of(exercise, in.readAllBytes(), WRONG, said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GivenFiles text(String exercise, UnaryOperator<String> change, String... said) {
        return encoded(exercise, change, UTF_8, said);
    }

    /** @param change what becomes of the right rule */
    private static GivenFiles encoded(String exercise, UnaryOperator<String> change, Charset charset, String... said) {
        try {
            String right = Files.readString(Path.of("solutions/descent/solutions", exercise + ".java"))
                    .replace("package descent.solutions;", PACKAGE);
            return of(exercise, change.apply(right).getBytes(charset), said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GivenFiles of(String exercise, byte[] bytes, String... said) {
        return new GivenFiles(
                Exercise.find(exercise).orElseThrow(), Map.of(exercise + ".java", bytes), List.of(said), false);
    }

    /** With a helper in a file of its own. */
    private GivenFiles and(String helper, String text) {
        Map<String, byte[]> more = new TreeMap<>(files);
        more.put(helper + ".java", text.getBytes(UTF_8));
        return new GivenFiles(exercise, more, said, putRight);
    }

    /** In a file of another name. */
    private GivenFiles named(String other) {
        return new GivenFiles(
                exercise, Map.of(other + ".java", files.values().iterator().next()), said, putRight);
    }

    private GivenFiles putRightByGrade() {
        return new GivenFiles(exercise, files, said, true);
    }

    @Override
    public String toString() {
        return exercise + " " + String.join(" ", said);
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }
}
