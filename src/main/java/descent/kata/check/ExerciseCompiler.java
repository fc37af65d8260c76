package descent.kata.check;

import descent.kata.Exercise;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles one exercise, and what it uses of its neighbours, in memory. One at a time. */
final class ExerciseCompiler implements AutoCloseable {
    private static final List<String> OPTIONS = List.of(
            "-source", "17", "-target", "17", "-proc:none", "-parameters", "-g", "-Xprefer:source", "-Xlint:none");

    private final Project project;
    private final JavaCompiler compiler;
    private final StandardJavaFileManager files;

    /** @throws IllegalStateException if this Java has no compiler */
    ExerciseCompiler(Project project, ClassPath classPath) {
        this.project = project;
        this.compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IllegalStateException("this Java (%s) has no compiler: run Descent with a JDK, 17 or later"
                    .formatted(System.getProperty("java.home")));
        }
        this.files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
        try {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath.entries());
            files.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of(project.sources()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Compilation compile(Exercise exercise) {
        Path file = project.file(exercise);
        if (!Files.isRegularFile(file)) {
            return new Compilation(
                    Map.of(),
                    List.of(
                            "%s is gone: there is no file %s.".formatted(exercise, exercise.file()),
                            "",
                            "  Put it back, or take the stub:  descent reset " + exercise.id()));
        }
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        MemoryFiles memory = new MemoryFiles(files);
        boolean compiled = compiler.getTask(
                        Writer.nullWriter(), memory, found, OPTIONS, null, files.getJavaFileObjects(file))
                .call();
        return compiled
                ? new Compilation(memory.classes(), List.of())
                : new Compilation(Map.of(), Complaints.of(exercise, errors(found)));
    }

    private static List<Diagnostic<? extends JavaFileObject>> errors(DiagnosticCollector<JavaFileObject> found) {
        Stream<Diagnostic<? extends JavaFileObject>> all = found.getDiagnostics().stream();
        return all.filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .toList();
    }

    @Override
    public void close() {
        try {
            files.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
