package descent.worker;

import descent.InPlace;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * Compiles a submission in memory: all files together, then without those that have errors, until the rest compiles. No
 * annotation processor runs.
 */
final class Compilation {
    private static final List<String> OPTIONS = List.of(
            "-proc:none", "-implicit:none", "-nowarn", "-Xmaxerrs", "10000", "--release", "17", "-sourcepath", "");
    private static final int ERRORS = 5;
    private static final int LONGEST = 300;

    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

    /** One for all: it keeps open what is on the class path. What is compiled is never among its files. */
    private static final JavaFileManager LIBRARIES =
            JAVAC.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);

    private final Map<String, String> left;
    private final Map<String, List<String>> errors = new LinkedHashMap<>();

    private Compilation(Map<String, String> files) {
        left = new TreeMap<>(files);
    }

    /** @param files the text of each file by its name, for example "Adam.java" */
    static Compiled of(Map<String, String> files) {
        return new Compilation(files).compiled();
    }

    private Compiled compiled() {
        while (!left.isEmpty()) {
            Attempt attempt = Attempt.on(left);
            Map<String, List<String>> found =
                    attempt.worked() ? attempt.output().tooLarge() : found(attempt.said());
            if (attempt.worked() && found.isEmpty()) {
                return new Compiled(
                        errors, attempt.output().classes(), attempt.output().sources());
            }
            drop(found);
        }
        return new Compiled(errors, Map.of(), Map.of());
    }

    /** One run of javac. */
    private record Attempt(boolean worked, List<Diagnostic<? extends JavaFileObject>> said, ClassFiles output) {
        static Attempt on(Map<String, String> files) {
            DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
            ClassFiles output = new ClassFiles(LIBRARIES);
            List<SourceText> sources = files.entrySet().stream()
                    .map(file -> new SourceText(file.getKey(), file.getValue()))
                    .toList();
            boolean worked;
            try {
                worked = JAVAC.getTask(Writer.nullWriter(), output, said, OPTIONS, null, sources)
                        .call();
            } catch (RuntimeException | Error e) {
                worked = false; // a text that javac itself does not survive
            }
            return new Attempt(worked, said.getDiagnostics(), output);
        }

        boolean silent() {
            return !worked
                    && said.stream()
                            .noneMatch(each ->
                                    each.getKind() == Diagnostic.Kind.ERROR && each.getSource() instanceof SourceText);
        }
    }

    /** The files with errors; where javac names none, those on which it fails so alone, too. */
    private Map<String, List<String>> found(List<Diagnostic<? extends JavaFileObject>> said) {
        Map<String, List<String>> found = new TreeMap<>();
        for (Diagnostic<? extends JavaFileObject> each : said) {
            if (each.getKind() == Diagnostic.Kind.ERROR && each.getSource() instanceof SourceText source) {
                List<String> lines = found.computeIfAbsent(source.file, file -> new ArrayList<>());
                if (lines.size() < ERRORS) {
                    lines.addAll(lines(source, each));
                }
            }
        }
        if (found.isEmpty()) {
            left.forEach((file, text) -> {
                if (Attempt.on(Map.of(file, text)).silent()) {
                    found.put(file, List.of("javac does not get through it"));
                }
            });
        }
        if (found.isEmpty()) {
            left.keySet().forEach(file -> found.put(file, List.of("javac failed and did not say why")));
        }
        return found;
    }

    private void drop(Map<String, List<String>> found) {
        found.forEach((file, lines) -> errors.put(file, withBrokenSiblings(file, lines)));
        left.keySet().removeAll(found.keySet());
    }

    private static List<String> lines(SourceText source, Diagnostic<?> error) {
        List<String> lines = new ArrayList<>();
        String message = error.getMessage(Locale.ROOT);
        lines.add("line " + error.getLineNumber() + ": " + cut(message));
        InPlace.explain(message).ifPresent(lines::add);
        return lines;
    }

    private List<String> withBrokenSiblings(String file, List<String> lines) {
        List<String> all = new ArrayList<>(lines);
        errors.keySet().stream()
                .map(other -> other.substring(0, other.length() - ".java".length()))
                .filter(other ->
                        lines.stream().anyMatch(line -> line.matches("(?s).*\\b(class|variable) " + other + "\\b.*")))
                .forEach(other -> all.add(0, "it uses " + other + ", which does not compile"));
        return all;
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + " …" : text;
    }
}
