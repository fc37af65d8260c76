package descent.grade;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A hostile submission: gradient descent that is right but for what is put into it.
 *
 * @param files what is handed in, by path
 * @param outcomes what may become of exercise 01
 */
record Attack(String name, Map<String, String> files, List<Outcome> outcomes) {
    static final String HOSTILE = "descent/exercises/BatchGradientDescent.java";

    private static final String RULE = """
            package descent.exercises;
            import descent.*;
            import java.util.*;
            import org.nd4j.linalg.api.ndarray.INDArray;
            import org.nd4j.linalg.factory.Nd4j;
            public record BatchGradientDescent(double learningRate) implements Optimizer {
                %s
                @Override public Step start(INDArray theta, Memory memory) {
                    return (gradient, t) -> {
                        try {
                            %s
                        } catch (RuntimeException e) { throw e; } catch (Exception e) { throw new RuntimeException(e); }
                        theta.subi(gradient.at(theta).muli(learningRate));
                    };
                }
                static void nothing() throws Exception {}
            }
            """;

    /** With statements at the beginning of {@code take}. */
    static Attack take(String name, String statements, Outcome... outcomes) {
        return with(name, "", statements, outcomes);
    }

    /** With members of the record, and statements at the beginning of {@code take}. */
    static Attack with(String name, String members, String statements, Outcome... outcomes) {
        return source(name, RULE.formatted(members, statements + "\nnothing();"), outcomes);
    }

    /** With another text in place of the rule. */
    static Attack source(String name, String text, Outcome... outcomes) {
        return new Attack(name, Map.of(HOSTILE, text), List.of(outcomes));
    }

    Attack withMembers(String members) {
        String text = files.get(HOSTILE).replace("static void nothing()", members + "\n    static void nothing()");
        return new Attack(name, Map.of(HOSTILE, text), outcomes);
    }

    /** With parts of the text replaced, pair by pair. */
    Attack replaced(String... pairs) {
        String text = files.get(HOSTILE);
        for (int i = 0; i < pairs.length; i += 2) {
            text = text.replace(pairs[i], pairs[i + 1]);
        }
        return new Attack(name, Map.of(HOSTILE, text), outcomes);
    }

    /** With one more file. */
    Attack and(String path, String text) {
        Map<String, String> more = new TreeMap<>(files);
        more.put(path, text);
        return new Attack(name, more, outcomes);
    }

    /** The rule without anything in it. */
    static String right() {
        return RULE.formatted("", "nothing();");
    }

    @Override
    public String toString() {
        return name;
    }
}
