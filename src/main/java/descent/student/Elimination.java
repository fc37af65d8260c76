package descent.student;

import descent.student.JdkCompiler.Attempt;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;

/** Compiles files together, then without those that have errors, until the rest compiles. */
final class Elimination {
    private final JdkCompiler javac;
    private final Sources sources;
    private final Map<String, SourceText> left;
    private final Map<String, List<String>> errors;

    Elimination(JdkCompiler javac, Sources sources) {
        this.javac = javac;
        this.sources = sources;
        this.left = new TreeMap<>(sources.good());
        this.errors = new LinkedHashMap<>(sources.wrong());
    }

    /** What becomes of these files, and of what they use. */
    Compiled compile(Set<String> names) {
        for (Collection<SourceText> files = of(names); !files.isEmpty(); files = of(names)) {
            Attempt attempt = javac.compile(files, sources.classes(left.values()));
            Map<String, List<String>> found =
                    attempt.worked() ? attempt.output().tooLarge() : found(attempt, files);
            if (found.isEmpty()) {
                return new Compiled(
                        errors, attempt.output().classes(), attempt.output().sources());
            }
            errors.putAll(found);
            left.keySet().removeAll(found.keySet());
        }
        return new Compiled(errors, Map.of(), Map.of());
    }

    private Collection<SourceText> of(Set<String> names) {
        return left.values().stream().filter(file -> names.contains(file.file)).toList();
    }

    /** The files with errors; where javac names none, those on which it fails so alone, too. */
    private Map<String, List<String>> found(Attempt attempt, Collection<SourceText> files) {
        Map<SourceText, List<Diagnostic<?>>> said = new LinkedHashMap<>();
        attempt.errors()
                .forEach(error -> said.computeIfAbsent(
                                left.get(((SourceText) error.getSource()).file), file -> new ArrayList<>())
                        .add(error));
        Map<String, List<String>> found = new TreeMap<>();
        boolean used = said.keySet().stream().anyMatch(file -> !files.contains(file));
        said.forEach((file, all) -> {
            if (!used || !files.contains(file)) { // what uses a broken file may be right
                found.put(file.file, Complaints.of(file, all, errors));
            }
        });
        if (found.isEmpty()) {
            files.stream()
                    .filter(this::killsJavac)
                    .forEach(file -> found.put(file.file, List.of("javac does not get through it")));
        }
        return found.isEmpty()
                ? files.stream()
                        .collect(Collectors.toMap(
                                file -> file.file, file -> List.of("javac failed and did not say why")))
                : found;
    }

    private boolean killsJavac(SourceText file) {
        Attempt alone = javac.compile(List.of(file), List.of(file));
        return !alone.worked() && alone.errors().isEmpty();
    }
}
