package descent;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds that a stub and its solution differ in package, imports, method bodies and private methods only. */
final class StubsTest {
    private static final Path EXERCISES = Path.of("exercises/descent/exercises");
    private static final Path SOLUTIONS = Path.of("solutions/descent/solutions");

    static Stream<String> files() throws IOException {
        return Stream.concat(names(EXERCISES), names(SOLUTIONS)).distinct().sorted();
    }

    @ParameterizedTest
    @MethodSource("files")
    void aStubIsItsSolutionWithoutTheBodies(String file) throws IOException {
        assertThat(Source.of(EXERCISES.resolve(file)).withoutBodies())
                .isEqualTo(Source.of(SOLUTIONS.resolve(file)).withoutBodies());
    }

    @ParameterizedTest
    @MethodSource("files")
    void aStubChecksItsArgumentsAndIsNotStarted(String file) throws IOException {
        assertThat(Source.of(EXERCISES.resolve(file)).bodies()).isNotEmpty().allSatisfy(body -> {
            assertThat(body.get(body.size() - 1)).isEqualTo("throw new NotStarted();");
            assertThat(body.subList(0, body.size() - 1)).allMatch(statement -> statement.startsWith("Require."));
        });
    }

    private static Stream<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .map(path -> path.getFileName().toString())
                    .filter(name -> !name.equals("package-info.java"))
                    .toList()
                    .stream();
        }
    }

    /** A file as the compiler reads it. */
    private record Source(String text, CompilationUnitTree unit, SourcePositions positions) {
        static Source of(Path file) throws IOException {
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
                JavacTask task = (JavacTask) compiler.getTask(
                        null, files, null, List.of("-proc:none"), null, files.getJavaFileObjects(file));
                CompilationUnitTree unit = task.parse().iterator().next();
                return new Source(
                        Files.readString(file), unit, Trees.instance(task).getSourcePositions());
            }
        }

        String withoutBodies() {
            List<Tree> cut = new ArrayList<>(unit.getImports());
            cut.add(unit.getPackage());
            cut.addAll(blocks());
            cut.addAll(privateMethods());
            StringBuilder kept = new StringBuilder(text);
            cut.stream()
                    .sorted((a, b) -> Long.compare(start(b), start(a)))
                    .forEach(tree -> kept.delete((int) start(tree), (int) positions.getEndPosition(unit, tree)));
            return kept.toString().replaceAll("\\s+\\}", "}").strip();
        }

        List<List<String>> bodies() {
            return blocks().stream()
                    .map(block -> block.getStatements().stream()
                            .map(StatementTree::toString)
                            .toList())
                    .toList();
        }

        /** The bodies of methods; constructors belong to what both have. */
        private List<BlockTree> blocks() {
            return methods()
                    .filter(method -> !isPrivate(method))
                    .map(MethodTree::getBody)
                    .toList();
        }

        /** Part of how a solution is written. */
        private List<MethodTree> privateMethods() {
            return methods().filter(Source::isPrivate).toList();
        }

        private static boolean isPrivate(MethodTree method) {
            return method.getModifiers().getFlags().contains(Modifier.PRIVATE);
        }

        private Stream<MethodTree> methods() {
            List<MethodTree> methods = new ArrayList<>();
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitMethod(MethodTree method, Void unused) {
                    methods.add(method);
                    return null;
                }
            }.scan(unit, null);
            return methods.stream().filter(method -> !method.getName().contentEquals("<init>"));
        }

        private long start(Tree tree) {
            return positions.getStartPosition(unit, tree);
        }
    }
}
