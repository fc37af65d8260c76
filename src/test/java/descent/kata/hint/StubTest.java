package descent.kata.hint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StubTest {
    private static final String STUB = """
            package descent.exercises;

            import descent.Memory;
            import descent.NotStarted;
            import descent.Require;

            /** The rule. */
            public record Rule(double rate) {
                public Rule {
                    Require.positive("rate", rate);
                }

                public Step start(INDArray theta, Memory memory) {
                    Require.positive("rate", rate);
                    throw new NotStarted();
                }
            }
            """;

    @Test
    void knowsAStub() {
        assertThat(Stub.read(STUB).orElseThrow().untouched()).isTrue();
    }

    @Test
    void knowsThatSomebodyHasBegun() {
        String begun = STUB.replace("throw new", "int t = 0; throw new");
        assertThat(Stub.read(begun).orElseThrow().untouched()).isFalse();
        assertThat(Stub.read(STUB.replace("throw new NotStarted()", "return null"))
                        .orElseThrow()
                        .untouched())
                .isFalse();
    }

    @Test
    void emptiesWhatSomebodyWroteAndKeepsTheRest() {
        String written = STUB.replace("throw new NotStarted();", "return (gradient, t) -> {\n        };")
                .replace("import descent.NotStarted;\n", "");
        assertThat(Stub.read(written).orElseThrow().emptied().lines())
                .containsExactlyInAnyOrderElementsOf(STUB.lines().toList());
    }

    @Test
    void emptyingAStubLeavesItAsItIs() {
        assertThat(Stub.read(STUB).orElseThrow().emptied()).isEqualTo(STUB);
    }

    @Test
    void keepsHelpersThatSomebodyAdded() {
        String helper = "    private static int two() {\n        return 2;\n    }\n}";
        String written = STUB.strip().replaceFirst("}$", helper);
        assertThat(Stub.read(written).orElseThrow().emptied()).contains("return 2;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "return (gradient, t) -> { theta.subi(1) };",
                "return (gradient, t) -> { theta.subi(1); }",
                "return (gradient, t) -> { theta.subi((1); };",
                "return (gradient, t) -> { theta.subi(1);",
                "return (gradient, t) -> { theta.subi(1); }; }",
                "INDArray v = ; return 3 +* 4;",
            })
    void makesAStubOfASourceThatDoesNotCompile(String body) {
        String broken = STUB.replace("throw new NotStarted();", body);
        assertThat(Stub.read(broken)).isEmpty();
        assertThat(Stub.recovered(broken))
                .hasValueSatisfying(stub -> assertThat(stub).isEqualToIgnoringWhitespace(STUB));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%sx", "\uFEFF%s"})
    void makesAStubOfASourceWithSomethingAround(String around) {
        String begun = STUB.replace("throw new NotStarted();", "return (gradient, t) -> {};");
        assertThat(Stub.recovered(around.formatted(begun)))
                .hasValueSatisfying(stub -> assertThat(stub).isEqualToIgnoringWhitespace(STUB));
    }

    @Test
    void makesNoStubOfWhatIsNoClass() {
        assertThat(Stub.recovered("public record } {")).isEmpty();
        assertThat(Stub.recovered("")).isEmpty();
    }

    @Test
    void doesNotReadWhatIsNotJava() {
        assertThat(Stub.read(STUB.replace("public record", "public recrd"))).isEmpty();
    }
}
