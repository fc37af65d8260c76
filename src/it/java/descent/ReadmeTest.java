package descent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadmeTest {
    private static final Pattern EXAMPLE = Pattern.compile("```java\\R(.*?)```", Pattern.DOTALL);
    private static final Pattern TYPE = Pattern.compile("(?m)^public (?:final )?(?:record|class|interface) (\\w+)");

    /** What an example may use without saying so. */
    private static final String IMPORTS = """
            import static descent.network.Model.mlp;
            import static descent.train.Experiment.experiment;
            import descent.*;
            import descent.data.*;
            import descent.network.*;
            import descent.train.*;
            import descent.solutions.*;
            import org.nd4j.linalg.api.ndarray.INDArray;
            """;

    static Stream<String> examples() throws IOException {
        Matcher matcher = EXAMPLE.matcher(Files.readString(Path.of("README.md")));
        return matcher.results().map(result -> result.group(1)).toList().stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleCompiles(String example, @TempDir Path classes) {
        Matcher type = TYPE.matcher(example);
        boolean whole = type.find();
        String name = whole ? type.group(1) : "Example";
        String body = whole ? example : "class Example { void example() throws Exception {\n" + example + "}}";
        StringWriter complaints = new StringWriter();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        boolean compiled = compiler.getTask(
                        complaints,
                        null,
                        null,
                        List.of("-d", classes.toString(), "-proc:none", "-cp", System.getProperty("java.class.path")),
                        null,
                        List.of(source(name, IMPORTS + body)))
                .call();
        assertThat(compiled).as("%s%n%s", complaints, example).isTrue();
    }

    private static JavaFileObject source(String name, String text) {
        return new SimpleJavaFileObject(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
