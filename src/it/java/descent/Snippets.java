package descent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The examples in Markdown: what a reader copies must compile. */
public final class Snippets {
    private static final Pattern EXAMPLE = Pattern.compile("```java\\R(.*?)```", Pattern.DOTALL);
    private static final Pattern TYPE = Pattern.compile("(?m)^public (?:final )?(?:record|class|interface) (\\w+)");

    /** What an example may use without saying so. */
    private static final String IMPORTS = """
            import static descent.network.Model.mlp;
            import static descent.train.Experiment.experiment;
            import descent.*;
            import descent.data.*;
            import descent.function.*;
            import descent.network.*;
            import descent.train.*;
            import descent.solutions.*;
            import java.nio.file.Path;
            import java.util.List;
            import java.util.Map;
            import java.util.SplittableRandom;
            import org.nd4j.linalg.api.buffer.DataType;
            import org.nd4j.linalg.api.ndarray.INDArray;
            import org.nd4j.linalg.factory.Nd4j;
            import org.nd4j.linalg.ops.transforms.Transforms;
            """;

    private Snippets() {}

    /** Every block of Java. */
    public static List<String> in(String markdown) {
        return EXAMPLE.matcher(markdown)
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    /** @param classes where the class files go */
    public static void assertCompiles(String example, Path classes) {
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
