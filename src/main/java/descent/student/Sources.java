package descent.student;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files that javac gets to see, and in one line what is wrong with each of the others.
 *
 * @param good by their names
 * @param outlines of those that can be read without an error
 * @param wrong also under the name that a file should have and has not
 */
record Sources(Map<String, SourceText> good, Map<String, Outline> outlines, Map<String, List<String>> wrong) {
    /**
     * Sorts files by what is declared in them.
     *
     * @param texts what they hold, by their names
     * @param unreadable what is wrong with those that are no texts
     */
    static Sources of(
            Map<String, SourceText> texts, Map<String, Outline> outlines, Map<String, List<String>> unreadable) {
        Sources sources = new Sources(new TreeMap<>(texts), outlines, new TreeMap<>(unreadable));
        sources.blame(sources.misfits());
        sources.blame(sources.twins());
        return sources;
    }

    /** What can be used of these files: their classes. */
    Collection<SourceText> classes(Collection<SourceText> files) {
        List<SourceText> all = new ArrayList<>();
        for (SourceText file : files) {
            all.add(file);
            types(file.file)
                    .filter(type -> !file.file.equals(type + ".java"))
                    .forEach(type -> all.add(new SourceText(file.file, file.text, type)));
        }
        return all;
    }

    private void blame(Map<String, String> found) {
        found.forEach((file, line) -> wrong.putIfAbsent(file, List.of(line)));
        good.keySet().removeAll(found.keySet());
    }

    private Stream<String> types(String file) {
        return outlines.containsKey(file) ? outlines.get(file).types().stream() : Stream.of();
    }

    /** Those that are in no state to be compiled, whatever the others hold. */
    private Map<String, String> misfits() {
        Map<String, String> found = new LinkedHashMap<>();
        good.keySet().stream().filter(outlines::containsKey).forEach(file -> {
            String line = misfit(file, ExerciseFiles.className(file), outlines.get(file));
            if (!line.isEmpty()) {
                found.put(file, line);
            }
        });
        good.keySet()
                .forEach(file -> types(file)
                        .filter(type -> misnamed(file, type))
                        .forEach(type -> found.put(
                                type + ".java", "%s declares %s: call the file %s.java".formatted(file, type, type))));
        return found;
    }

    private String misfit(String file, String name, Outline outline) {
        if (outline.types().isEmpty()) {
            String what = good.get(file).text.isBlank() ? "is empty" : "has no class in it";
            return "%s %s: write %s, or bring the stub back with `reset %s`".formatted(file, what, name, name);
        }
        if (outline.packageName().isEmpty()) {
            return "%s has no package line: it must begin with \"package %s;\"".formatted(file, StudentClasses.PACKAGE);
        }
        if (!outline.packageName().equals(StudentClasses.PACKAGE)) {
            return "%s is in package \"%s\": its package line must be \"package %s;\""
                    .formatted(file, outline.packageName(), StudentClasses.PACKAGE);
        }
        return outline.declares(name)
                ? ""
                : "%s declares %s and no %s: call the class %s"
                        .formatted(file, String.join(", ", outline.types()), name, name);
    }

    /** Whether a class is in a file that is not named after any class in it, and none is named after this one. */
    private boolean misnamed(String file, String type) {
        return !outlines.get(file).declares(ExerciseFiles.className(file)) && !good.containsKey(type + ".java");
    }

    /** Classes that two files declare; the file that is named after one is right. */
    private Map<String, String> twins() {
        Map<String, List<String>> places = new TreeMap<>();
        good.keySet()
                .forEach(file -> types(file)
                        .distinct()
                        .forEach(type -> places.computeIfAbsent(type, each -> new ArrayList<>())
                                .add(file)));
        Map<String, String> found = new LinkedHashMap<>();
        places.forEach((type, files) -> files.stream()
                .filter(file -> files.size() > 1 && !file.equals(type + ".java"))
                .forEach(file -> found.putIfAbsent(file, twin(type, file, files))));
        return found;
    }

    private static String twin(String type, String file, List<String> files) {
        String home = type + ".java";
        String other = files.contains(home)
                ? home
                : files.stream().filter(each -> !each.equals(file)).findFirst().orElse(home);
        return "%s declares %s, and so does %s: %s"
                .formatted(
                        file,
                        type,
                        other,
                        other.equals(home) ? "rename one of them" : "keep it once, in a file " + home + " of its own");
    }
}
