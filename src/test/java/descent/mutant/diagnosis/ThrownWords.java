package descent.mutant.diagnosis;

import descent.LostTemporary;
import descent.NotStarted;
import descent.kata.Diagnosis;
import descent.trial.Thrown;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an exception says about the code that threw it. It is explained, and never compared with numbers. */
final class ThrownWords {
    private static final String EXISTS = "exists already: give each array a name of its own";

    /** What ND4J says of two arrays that do not fit. */
    private static final Pattern SHAPES =
            Pattern.compile("(?s)matrix multiplication: (?<left>\\[[\\d, ]+])x(?<right>\\[[\\d, ]+])"
                    + "|(?:(?<place>in-place )?operation \"(?<call>\\w+)i\".*)?(?:broadcast|[Ss]hapes).*?"
                    + "(?<first>\\[[\\d, ]+]).*?(?<second>\\[[\\d, ]+])"
                    + "|Op \\[(?<op>\\w+)] execution failed");

    private ThrownWords() {}

    /**
     * The explanation of one that has one.
     *
     * @param inStep whether a step was under way
     * @param wraps whether the exercise wraps another rule
     */
    static Optional<Diagnosis> of(String exercise, Thrown thrown, boolean inStep, boolean wraps) {
        if (thrown.message().contains(EXISTS)) {
            return Optional.of(taken(exercise, thrown, inStep, wraps));
        }
        if (thrown.is(LostTemporary.class)) {
            return Optional.of(new Diagnosis(
                    "Your %s uses an array from an earlier step%s: a temporary, which is gone when its step returns."
                            .formatted(exercise, line(thrown)),
                    "Ask memory for it in start, and change it in place: muli, addi, assign."));
        }
        if (thrown.is(NotStarted.class)) {
            return Optional.of(new Diagnosis(
                    "A part of your %s still throws NotStarted%s.".formatted(exercise, line(thrown)),
                    "Write that part, too."));
        }
        if (thrown.is(IllegalArgumentException.class) && thrown.message().contains("Comparison method violates")) {
            return Optional.of(changesItsMind(exercise, line(thrown)));
        }
        if (thrown.is(NullPointerException.class) && !thrown.at().isEmpty()) {
            return Optional.of(new Diagnosis(
                    "Your %s uses something that is null%s.".formatted(exercise, line(thrown)),
                    thrown.message().isEmpty() ? "It was never given a value." : sentence(thrown.message())));
        }
        if (thrown.is(StackOverflowError.class)) {
            return Optional.of(new Diagnosis(
                    "Your %s calls itself without end%s.".formatted(exercise, line(thrown)),
                    "A method that calls itself needs a case in which it does not."));
        }
        Matcher shapes = SHAPES.matcher(thrown.message());
        if (shapes.find()) {
            return Optional.of(shapes(exercise, thrown, shapes));
        }
        return thrown.type().endsWith("IndexOutOfBoundsException")
                        && !thrown.at().isEmpty()
                ? Optional.of(new Diagnosis(
                        "Your %s looks beyond the end%s.".formatted(exercise, line(thrown)),
                        sentence(thrown.message())))
                : Optional.empty();
    }

    private static Diagnosis shapes(String exercise, Thrown thrown, Matcher shapes) {
        if (shapes.group("left") != null) {
            return new Diagnosis(
                    "Your %s multiplies matrices of the shapes %s and %s, which do not fit%s."
                            .formatted(exercise, shapes.group("left"), shapes.group("right"), line(thrown)),
                    "The left one needs as many columns as the right one has rows: one of them may want transposing.");
        }
        String call = shapes.group("call");
        String what =
                call == null ? "an operation" : shapes.group("place") != null ? call + "i" : call + " or " + call + "i";
        return shapes.group("op") != null
                ? new Diagnosis(
                        "Your %s wants to %s two arrays whose shapes do not fit%s."
                                .formatted(exercise, shapes.group("op"), line(thrown)),
                        "Print the shapes of both. A mean over a dimension loses that dimension: mean(true, 1) keeps it.")
                : new Diagnosis(
                        "Your %s calls %s with arrays of the shapes %s and %s, which do not fit%s."
                                .formatted(exercise, what, shapes.group("first"), shapes.group("second"), line(thrown)),
                        "See whether one of them is transposed, or a mean or sum over the other dimension.");
    }

    /** Said also of one that was seen and has not thrown. */
    static Diagnosis changesItsMind(String exercise, String where) {
        return new Diagnosis(
                "Your %s sorts with a comparator that changes its mind%s: the same two are compared otherwise the next time."
                        .formatted(exercise, where),
                "Draw one number for each element first and sort by those, or exchange elements one by one.");
    }

    private static Diagnosis taken(String exercise, Thrown thrown, boolean inStep, boolean wraps) {
        String name = thrown.message().replaceAll("(?s).*?\"(.*?)\".*", "$1");
        if (inStep) {
            return new Diagnosis(
                    "Your %s asks memory for \"%s\" inside the step%s, and so in each step anew."
                            .formatted(exercise, name, line(thrown)),
                    "Ask once, in start, before the lambda: the rule must remember.");
        }
        return new Diagnosis(
                "Your %s asks memory for two arrays of the same name, \"%s\"%s."
                        .formatted(exercise, name, line(thrown)),
                wraps
                        ? "The inner rule needs a memory of its own: memory.nested(\"inner\")."
                        : "Give each array a name of its own.");
    }

    private static String line(Thrown thrown) {
        return thrown.at().stream()
                .findFirst()
                .map(at -> " (" + at.file() + ", line " + at.line() + ")")
                .orElse("");
    }

    private static String sentence(String message) {
        return message.endsWith(".") ? message : message + ".";
    }
}
