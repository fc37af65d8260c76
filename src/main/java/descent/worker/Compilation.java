package descent.worker;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Compiles a submission in memory: all files together, then without those that have errors, until the rest compiles. No
 * annotation processor runs.
 */
final class Compilation {
    private static final List<String> OPTIONS = List.of(
            "-proc:none", "-implicit:none", "-nowarn", "-Xmaxerrs", "10000", "--release", "17", "-sourcepath", "");
    private static final String PACKAGE = "descent.exercises.";
    private static final int ERRORS = 5;
    private static final int LONGEST = 300;

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
            if (attempt.worked()) {
                return new Compiled(errors, attempt.output().classes(), attempt.output().sources);
            }
            drop(attempt.said());
        }
        return new Compiled(errors, Map.of(), Map.of());
    }

    /** One run of javac. */
    private record Attempt(boolean worked, List<Diagnostic<? extends JavaFileObject>> said, Output output) {
        static Attempt on(Map<String, String> files) {
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
            Output output = new Output(compiler.getStandardFileManager(said, Locale.ROOT, StandardCharsets.UTF_8));
            List<Source> sources = files.entrySet().stream()
                    .map(file -> new Source(file.getKey(), file.getValue()))
                    .toList();
            boolean worked;
            try {
                worked = compiler.getTask(Writer.nullWriter(), output, said, OPTIONS, null, sources)
                        .call();
            } catch (RuntimeException | StackOverflowError e) {
                worked = false; // a text that javac itself does not survive
            }
            return new Attempt(worked, said.getDiagnostics(), output);
        }

        boolean silent() {
            return !worked
                    && said.stream()
                            .noneMatch(each ->
                                    each.getKind() == Diagnostic.Kind.ERROR && each.getSource() instanceof Source);
        }
    }

    /** Leaves out the files with errors; where javac names none, those on which it fails so alone, too. */
    private void drop(List<Diagnostic<? extends JavaFileObject>> said) {
        Map<String, List<String>> found = new TreeMap<>();
        for (Diagnostic<? extends JavaFileObject> each : said) {
            if (each.getKind() == Diagnostic.Kind.ERROR && each.getSource() instanceof Source source) {
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
        found.forEach((file, lines) -> errors.put(file, withBrokenSiblings(file, lines)));
        left.keySet().removeAll(found.keySet());
    }

    private static List<String> lines(Source source, Diagnostic<?> error) {
        List<String> lines = new ArrayList<>();
        lines.add("line " + error.getLineNumber() + ": " + cut(error.getMessage(Locale.ROOT)));
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

    private static final class Source extends SimpleJavaFileObject {
        private final String file;
        private final String text;

        Source(String file, String text) {
            super(URI.create("memory:///descent/exercises/" + file), Kind.SOURCE);
            this.file = file;
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /** Keeps class files in memory, and which file each is from. */
    private static final class Output extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> files = new LinkedHashMap<>();
        private final Map<String, String> sources = new LinkedHashMap<>();

        Output(JavaFileManager manager) {
            super(manager);
        }

        Map<String, byte[]> classes() {
            Map<String, byte[]> classes = new LinkedHashMap<>();
            files.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
            return classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            if (name.startsWith(PACKAGE) && sibling instanceof Source source) {
                files.put(name, bytes);
                sources.put(name, source.file);
            }
            return new SimpleJavaFileObject(URI.create("memory:///" + name.replace('.', '/') + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return bytes;
                }
            };
        }
    }
}
