package descent.student;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The one way from a student's files to classes: {@code mvn test}, {@code watch}, {@code check}, {@code grade} and whatever
 * runs a student's rules take it. In memory; nothing of the student's runs. One compilation at a time.
 */
public final class Toolchain implements AutoCloseable {
    private final JdkCompiler javac;
    private final Map<String, Seen> seen = new HashMap<>();
    private final Map<String, One> done = new HashMap<>();

    /** A file as it was when last looked at; without an outline if it could not be read without an error. */
    private record Seen(SourceText text, Optional<Outline> outline) {}

    /** What became of one class and what it uses, and of which files. */
    private record One(Map<String, byte[]> files, Compiled compiled) {
        boolean isOf(Map<String, byte[]> others) {
            return files.keySet().equals(others.keySet())
                    && files.entrySet().stream()
                            .allMatch(file -> Arrays.equals(file.getValue(), others.get(file.getKey())));
        }
    }

    /**
     * @param classPath where the DSL and ND4J are
     * @throws IllegalStateException if this Java has no compiler
     */
    public Toolchain(List<Path> classPath) {
        javac = new JdkCompiler(classPath);
    }

    /**
     * Compiles all files together; those that are wrong, and what uses them, are left out.
     *
     * @param files what each file holds, by its name, for example "Adam.java"
     */
    public synchronized Compiled all(Map<String, byte[]> files) {
        Sources sources = sources(files);
        Compiled together =
                new Elimination(javac, sources).compile(sources.good().keySet());
        Map<String, List<String>> errors = new LinkedHashMap<>(together.errors());
        errors.keySet().stream()
                .filter(sources.good()::containsKey)
                .forEach(file -> errors.computeIfPresent(file, (name, lines) -> alone(sources, name, lines)));
        return new Compiled(errors, together.classes(), together.sources());
    }

    /**
     * Compiles one class and what it uses, which is faster; nothing where the files are those of the last time.
     *
     * @param files all files, as for {@link #all}
     * @param name the class's simple name
     * @return the same words and classes as {@link #all} has for this class
     */
    public synchronized Compiled one(Map<String, byte[]> files, String name) {
        One known = done.get(name);
        if (known == null || !known.isOf(files)) {
            Sources sources = sources(files);
            Compiled compiled = new Elimination(javac, sources)
                    .compile(sources.good().keySet().stream()
                            .filter((name + ".java")::equalsIgnoreCase)
                            .collect(Collectors.toSet()));
            known = new One(files, compiled);
            done.put(name, known);
        }
        return known.compiled;
    }

    /** In all files together, one file's error can keep javac from looking at another's. */
    private List<String> alone(Sources sources, String file, List<String> together) {
        return new Elimination(javac, sources).compile(Set.of(file)).errors().getOrDefault(file, together);
    }

    private Sources sources(Map<String, byte[]> files) {
        Map<String, SourceText> texts = new TreeMap<>();
        Map<String, List<String>> unreadable = new TreeMap<>();
        files.forEach((file, bytes) -> {
            Decoded decoded = Decoded.of(bytes);
            if (decoded.isText()) {
                texts.put(file, new SourceText(file, decoded.text(), ExerciseFiles.className(file)));
            } else {
                unreadable.put(file, List.of(file + " is in " + decoded.otherwise() + ": save it as UTF-8"));
            }
        });
        look(texts);
        Map<String, Outline> outlines = new HashMap<>();
        texts.keySet().forEach(file -> seen.get(file).outline.ifPresent(outline -> outlines.put(file, outline)));
        return Sources.of(texts, outlines, unreadable);
    }

    /** Takes note of what has changed. */
    private void look(Map<String, SourceText> texts) {
        seen.keySet().retainAll(texts.keySet());
        List<SourceText> changed = texts.values().stream()
                .filter(text -> !seen.containsKey(text.file)
                        || !seen.get(text.file).text.text.equals(text.text))
                .toList();
        if (!changed.isEmpty()) {
            Map<String, Outline> outlines = javac.outlines(changed);
            changed.forEach(text -> seen.put(text.file, new Seen(text, Optional.ofNullable(outlines.get(text.file)))));
        }
    }

    @Override
    public void close() {
        javac.close();
    }
}
