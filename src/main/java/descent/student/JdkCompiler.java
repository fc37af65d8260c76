package descent.student;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** The JDK's compiler, with the only options that a student's files are compiled with. It keeps open what it has read. */
final class JdkCompiler implements AutoCloseable {
    private static final List<String> OPTIONS = List.of(
            "--release",
            "17",
            "-proc:none", // a student's annotation processor never runs
            "-implicit:class",
            "-g",
            "-parameters",
            "-Xlint:none",
            "-nowarn",
            "-Xmaxerrs",
            "10000"); // all of them: a file without an error among them counts

    /** To see what is declared in a file, no platform has to be opened. */
    private static final List<String> PARSING = List.of("-proc:none", "-source", "17", "-Xlint:none", "-nowarn");

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final StandardJavaFileManager libraries;

    /** @throws IllegalStateException if this Java has no compiler */
    JdkCompiler(List<Path> classPath) {
        if (compiler == null) {
            throw new IllegalStateException("this Java (%s) has no compiler: run Descent with a JDK, 17 or later"
                    .formatted(System.getProperty("java.home")));
        }
        libraries = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
        try {
            libraries.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What one run has said and made. */
    record Attempt(boolean worked, List<Diagnostic<? extends JavaFileObject>> errors, ClassFiles output) {}

    /**
     * Compiles files and what they use.
     *
     * @param sourcePath what they may use
     */
    Attempt compile(Collection<SourceText> files, Collection<SourceText> sourcePath) {
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        ClassFiles output = new ClassFiles(libraries, sourcePath);
        boolean worked;
        try {
            worked = compiler.getTask(Writer.nullWriter(), output, said, OPTIONS, null, files)
                    .call();
        } catch (RuntimeException | Error e) {
            worked = false; // a text that javac itself does not survive
        }
        return new Attempt(worked, errors(said), output);
    }

    /** The outline of each file that can be read without an error. */
    Map<String, Outline> outlines(Collection<SourceText> files) {
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        Map<String, Outline> outlines = new HashMap<>();
        for (CompilationUnitTree unit : parsed(files, said)) {
            outlines.put(
                    Path.of(unit.getSourceFile().toUri().getPath())
                            .getFileName()
                            .toString(),
                    Outline.of(unit));
        }
        Set<String> broken = new HashSet<>();
        errors(said).forEach(each -> broken.add(((SourceText) each.getSource()).file));
        outlines.keySet().removeAll(broken);
        return outlines;
    }

    /** Without those that javac does not survive. */
    private Iterable<? extends CompilationUnitTree> parsed(
            Collection<SourceText> files, DiagnosticCollector<JavaFileObject> said) {
        try {
            JavacTask task = (JavacTask) compiler.getTask(Writer.nullWriter(), libraries, said, PARSING, null, files);
            return task.parse();
        } catch (IOException | RuntimeException | Error e) {
            List<CompilationUnitTree> alone = new ArrayList<>();
            if (files.size() > 1) {
                files.forEach(file -> parsed(List.of(file), said).forEach(alone::add));
            }
            return alone;
        }
    }

    private static List<Diagnostic<? extends JavaFileObject>> errors(DiagnosticCollector<JavaFileObject> said) {
        List<Diagnostic<? extends JavaFileObject>> errors = new ArrayList<>();
        said.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR && each.getSource() instanceof SourceText)
                .forEach(errors::add);
        return errors;
    }

    @Override
    public void close() {
        try {
            libraries.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
