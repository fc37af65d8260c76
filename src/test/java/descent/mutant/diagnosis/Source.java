package descent.mutant.diagnosis;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * What can be read in a student's file whatever it does: operations whose results are dropped, two names for one array,
 * static state, comparators that draw random numbers. Nothing is guessed: what cannot be told without types is passed
 * over.
 */
final class Source extends TreePathScanner<Void, Void> {
    private static final Set<String> METHODS =
            Stream.of(INDArray.class.getMethods()).map(each -> each.getName()).collect(Collectors.toSet());
    private static final Set<String> FUNCTIONS = Stream.of(Transforms.class.getMethods())
            .filter(each -> each.getReturnType() == INDArray.class)
            .map(each -> each.getName())
            .collect(Collectors.toSet());
    private static final Set<String> ARRAY = Set.of("INDArray", "org.nd4j.linalg.api.ndarray.INDArray");
    private static final Set<String> SORTERS =
            Set.of("sort", "sorted", "comparing", "comparingDouble", "comparingInt", "comparingLong");

    /** Something to be seen in a line. */
    record Sight(long line, String what) {}

    private final List<Sight> dropped = new ArrayList<>();
    private final Map<String, Sight> aliases = new LinkedHashMap<>();
    private final Map<String, Sight> anew = new LinkedHashMap<>();
    private final List<Sight> statics = new ArrayList<>();
    private final List<Sight> fickle = new ArrayList<>();
    private final Set<String> arrays = new HashSet<>();
    private final Set<String> changed = new HashSet<>();
    private final Set<String> imported = new HashSet<>();
    private CompilationUnitTree unit;
    private SourcePositions positions;

    private Source() {}

    /** What can be seen in a text; nothing in one that is empty or that javac cannot read. */
    static Source of(String text) {
        Source source = new Source();
        if (!text.isEmpty()) {
            source.parse(text).ifPresent(read -> {
                source.unit = read;
                new Declared(source.arrays, source.imported).scan(read, null);
                source.scan(read, null);
            });
        }
        return source;
    }

    private Optional<CompilationUnitTree> parse(String text) {
        JavaFileObject file = new SimpleJavaFileObject(URI.create("memory:///Text.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
        try {
            JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                    .getTask(
                            Writer.nullWriter(),
                            null,
                            new DiagnosticCollector<>(),
                            List.of("-proc:none"),
                            null,
                            List.of(file));
            positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree each : task.parse()) {
                return Optional.of(each);
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** Operations that make a new array which nobody takes: "theta.sub(…)". */
    List<Sight> dropped() {
        return dropped;
    }

    /** Second names of an array that is changed in place under one of them; by the second name, with the first. */
    Map<String, Sight> aliases() {
        Map<String, Sight> real = new LinkedHashMap<>(aliases);
        real.entrySet()
                .removeIf(each -> !changed.contains(each.getKey())
                        && !changed.contains(each.getValue().what()));
        return real;
    }

    /** Variables that a step fills with a new array of zeros, by their names. */
    Map<String, Sight> anew() {
        return anew;
    }

    /** Static fields that can change. */
    List<Sight> statics() {
        return statics;
    }

    /** Comparators that draw random numbers. */
    List<Sight> fickle() {
        return fickle;
    }

    @Override
    public Void visitVariable(VariableTree variable, Void unused) {
        String name = variable.getName().toString();
        boolean field = getCurrentPath().getParentPath().getLeaf() instanceof ClassTree;
        Set<Modifier> modifiers = variable.getModifiers().getFlags();
        if (field && modifiers.contains(Modifier.STATIC) && changes(variable, modifiers)) {
            statics.add(sight(variable, name));
        }
        ExpressionTree value = variable.getInitializer();
        if (value instanceof IdentifierTree other
                && arrays.contains(other.getName().toString())) {
            aliases.put(name, sight(variable, other.getName().toString()));
        }
        if (inStep() && value instanceof MethodInvocationTree call && makesZeros(call)) {
            anew.put(name, sight(variable, name));
        }
        return super.visitVariable(variable, unused);
    }

    private static boolean changes(VariableTree field, Set<Modifier> modifiers) {
        boolean plain = field.getType() instanceof PrimitiveTypeTree
                || String.valueOf(field.getType()).equals("String");
        return !modifiers.contains(Modifier.FINAL) || !plain;
    }

    private static boolean makesZeros(MethodInvocationTree call) {
        return call.getMethodSelect() instanceof MemberSelectTree select
                && (select.getIdentifier().contentEquals("zeros")
                        || select.getIdentifier().contentEquals("zerosLike"));
    }

    /** Inside a lambda of two parameters, which is what start returns. */
    private boolean inStep() {
        for (TreePath path = getCurrentPath(); path != null; path = path.getParentPath()) {
            if (path.getLeaf() instanceof LambdaExpressionTree lambda
                    && lambda.getParameters().size() == 2) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Void visitExpressionStatement(ExpressionStatementTree statement, Void unused) {
        drop(statement.getExpression());
        return super.visitExpressionStatement(statement, unused);
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree lambda, Void unused) {
        if (lambda.getParameters().size() == 2 && lambda.getBody() instanceof ExpressionTree result && inStart()) {
            drop(result);
        }
        return super.visitLambdaExpression(lambda, unused);
    }

    private boolean inStart() {
        for (TreePath path = getCurrentPath(); path != null; path = path.getParentPath()) {
            if (path.getLeaf() instanceof MethodTree method) {
                return method.getName().contentEquals("start");
            }
        }
        return false;
    }

    /** A chain of calls on a new array, whatever else it does to it, leads nowhere. */
    private void drop(ExpressionTree expression) {
        ExpressionTree at = expression;
        while (at instanceof MethodInvocationTree call) {
            if (isFunction(call)) {
                dropped.add(sight(call, call.getMethodSelect() + "(…)"));
                return;
            }
            if (!(call.getMethodSelect() instanceof MemberSelectTree select)) {
                return;
            }
            String method = select.getIdentifier().toString();
            if (copies(method) && isArray(select.getExpression())) {
                dropped.add(sight(call, shortened(select.getExpression()) + "." + method + "(…)"));
                return;
            }
            if (!METHODS.contains(method)) {
                return;
            }
            at = select.getExpression();
        }
    }

    private static String shortened(ExpressionTree receiver) {
        String text = receiver.toString();
        return text.length() > 30 ? "…" : text;
    }

    /** A method of which there is one that changes the array itself, and this is the other. */
    private static boolean copies(String method) {
        return METHODS.contains(method) && METHODS.contains(method + "i") || method.equals("dup");
    }

    private static boolean inPlace(String method) {
        return method.equals("assign")
                || method.equals("putScalar")
                || method.endsWith("i") && METHODS.contains(method.substring(0, method.length() - 1));
    }

    /** A function of one's own import, or with its class's name, that makes a new array. */
    private boolean isFunction(MethodInvocationTree call) {
        boolean copy = call.getArguments().stream()
                .noneMatch(each -> each instanceof LiteralTree literal && Boolean.FALSE.equals(literal.getValue()));
        String name = call.getMethodSelect().toString();
        return copy
                && (imported.contains(name)
                        || name.startsWith("Transforms.")
                                && FUNCTIONS.contains(name.substring("Transforms.".length())));
    }

    private boolean isArray(ExpressionTree expression) {
        if (expression instanceof IdentifierTree name) {
            return arrays.contains(name.getName().toString());
        }
        if (expression instanceof MethodInvocationTree call) {
            return isFunction(call)
                    || call.getMethodSelect() instanceof MemberSelectTree select
                            && (select.getIdentifier().contentEquals("at")
                                    || METHODS.contains(select.getIdentifier().toString())
                                            && isArray(select.getExpression()));
        }
        return false;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        if (call.getMethodSelect() instanceof MemberSelectTree select) {
            if (inPlace(select.getIdentifier().toString())) {
                changed.add(root(select.getExpression()));
            }
            if (SORTERS.contains(select.getIdentifier().toString())) {
                call.getArguments().stream()
                        .filter(LambdaExpressionTree.class::isInstance)
                        .map(LambdaExpressionTree.class::cast)
                        .filter(lambda -> lambda.getBody().toString().matches("(?s).*\\b([rR]andom|rng)\\b.*"))
                        .findFirst()
                        .ifPresent(each -> fickle.add(sight(call, select.getIdentifier() + "(…)")));
            }
        }
        return super.visitMethodInvocation(call, unused);
    }

    /** The name at the beginning of a chain of changes in place. */
    private static String root(ExpressionTree expression) {
        ExpressionTree at = expression;
        while (at instanceof MethodInvocationTree call
                && call.getMethodSelect() instanceof MemberSelectTree select
                && inPlace(select.getIdentifier().toString())) {
            at = select.getExpression();
        }
        return at instanceof IdentifierTree name ? name.getName().toString() : "";
    }

    private Sight sight(Tree tree, String what) {
        return new Sight(unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree)), what);
    }

    /** Which names are arrays, and which functions of Transforms are imported. */
    private static final class Declared extends TreeScanner<Void, Void> {
        private final Set<String> arrays;
        private final Set<String> imported;

        Declared(Set<String> arrays, Set<String> imported) {
            this.arrays = arrays;
            this.imported = imported;
        }

        @Override
        public Void visitImport(ImportTree tree, Void unused) {
            String name = tree.getQualifiedIdentifier().toString();
            String start = Transforms.class.getName() + ".";
            if (tree.isStatic() && name.startsWith(start)) {
                String function = name.substring(start.length());
                imported.addAll(function.equals("*") ? FUNCTIONS : Set.of(function));
            }
            return super.visitImport(tree, unused);
        }

        @Override
        public Void visitVariable(VariableTree variable, Void unused) {
            if (ARRAY.contains(String.valueOf(variable.getType()))) {
                arrays.add(variable.getName().toString());
            }
            return super.visitVariable(variable, unused);
        }
    }
}
