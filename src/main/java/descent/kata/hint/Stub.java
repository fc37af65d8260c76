package descent.kata.hint;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** An exercise's source as the compiler reads it: whether it is a stub, and the stub that it once was. */
final class Stub {
    private static final String NOT_STARTED = "throw new NotStarted();";
    private static final String CHECK = "Require.";
    private static final String IMPORT = "import descent.NotStarted;";

    private final String text;
    private final CompilationUnitTree unit;
    private final SourcePositions positions;

    private Stub(String text, CompilationUnitTree unit, SourcePositions positions) {
        this.text = text;
        this.unit = unit;
        this.positions = positions;
    }

    /** The source, or empty if it is not Java, or in no package. */
    static Optional<Stub> read(String text) {
        DiagnosticCollector<JavaFileObject> complaints = new DiagnosticCollector<>();
        return parsed(text, complaints)
                .filter(stub -> complaints.getDiagnostics().isEmpty());
    }

    /**
     * What {@link #emptied} makes of a source in which something is wrong: a method's body is taken out with whatever is
     * wrong in it, a brace at the end may be missing or be one too many, and something else may follow it. Empty if no
     * stub comes of it.
     */
    static Optional<String> recovered(String text) {
        String plain = text.replace("\uFEFF", "");
        int last = plain.lastIndexOf('}');
        return Stream.of(
                        plain,
                        plain + "\n}\n",
                        plain + "\n}\n}\n",
                        plain.substring(0, last + 1) + "\n",
                        plain.substring(0, Math.max(0, last)))
                .flatMap(tried -> parsed(tried, new DiagnosticCollector<>()).stream())
                .filter(Stub::knowsItsPlaces)
                .map(Stub::emptied)
                .filter(made -> read(made).filter(Stub::untouched).isPresent())
                .findFirst();
    }

    private static Optional<Stub> parsed(String text, DiagnosticCollector<JavaFileObject> complaints) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IllegalStateException("this Java has no compiler: reset needs a JDK, not a JRE");
        }
        JavacTask task = (JavacTask)
                compiler.getTask(null, null, complaints, List.of("-proc:none"), null, List.of(new Source(text)));
        try {
            CompilationUnitTree unit = task.parse().iterator().next();
            return unit.getPackage() != null
                    ? Optional.of(new Stub(text, unit, Trees.instance(task).getSourcePositions()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a source that is in memory", e);
        }
    }

    /** Whether every method is still to be written. */
    boolean untouched() {
        List<BlockTree> bodies = bodies();
        return !bodies.isEmpty()
                && bodies.stream()
                        .map(BlockTree::getStatements)
                        .allMatch(body -> !body.isEmpty()
                                && body.get(body.size() - 1).toString().equals(NOT_STARTED)
                                && body.stream().limit(body.size() - 1L).allMatch(Stub::isCheck));
    }

    /** The source with everything taken out of its public methods but the checks of their arguments. */
    String emptied() {
        StringBuilder emptied = new StringBuilder(text);
        List<BlockTree> last = new ArrayList<>(bodies());
        last.sort(Comparator.comparingLong(this::start).reversed());
        for (BlockTree body : last) {
            String indent = " ".repeat(column(start(body)));
            String lines = body.getStatements().stream()
                    .filter(Stub::isCheck)
                    .map(statement -> indent + "    " + text.substring(start(statement), end(statement)) + "\n")
                    .collect(Collectors.joining());
            emptied.replace(
                    start(body), end(body), "{\n" + lines + indent + "    " + NOT_STARTED + "\n" + indent + "}");
        }
        return importing(emptied);
    }

    /** Where something is wrong, the compiler may not say where a body is. */
    private boolean knowsItsPlaces() {
        return bodies().stream()
                .allMatch(body -> start(body) >= 0 && end(body) > start(body) && text.charAt(start(body)) == '{');
    }

    private String importing(StringBuilder source) {
        if (source.indexOf(IMPORT) < 0) {
            List<? extends ImportTree> imports = unit.getImports();
            boolean first = imports.isEmpty();
            int at = first ? end(unit.getPackage()) : start(imports.get(0));
            source.insert(at, first ? "\n\n" + IMPORT : IMPORT + "\n");
        }
        return source.toString();
    }

    /** The indentation of the line that a position is in. */
    private int column(int position) {
        int line = text.lastIndexOf('\n', position) + 1;
        int first = line;
        while (text.charAt(first) == ' ') {
            first++;
        }
        return first - line;
    }

    private static boolean isCheck(StatementTree statement) {
        return statement.toString().startsWith(CHECK);
    }

    /** The bodies of public methods; constructors belong to the stub. */
    private List<BlockTree> bodies() {
        List<BlockTree> bodies = new ArrayList<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void unused) {
                boolean open = method.getModifiers().getFlags().contains(Modifier.PUBLIC);
                if (open && !method.getName().contentEquals("<init>") && method.getBody() != null) {
                    bodies.add(method.getBody());
                }
                return null;
            }
        }.scan(unit, null);
        return bodies;
    }

    private int start(Tree tree) {
        return (int) positions.getStartPosition(unit, tree);
    }

    private int end(Tree tree) {
        return (int) positions.getEndPosition(unit, tree);
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///Exercise.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
