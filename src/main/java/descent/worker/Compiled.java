package descent.worker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What javac made of a submission.
 *
 * @param errors for each file that does not compile, what javac says
 * @param classes the class files by their full names
 * @param sources the file of each class
 */
public record Compiled(Map<String, List<String>> errors, Map<String, byte[]> classes, Map<String, String> sources) {
    /** What comes of no files. */
    public static final Compiled NOTHING = new Compiled(Map.of(), Map.of(), Map.of());

    private static final int MOST = 2_000;
    private static final int LONGEST = 4_000;
    private static final int LARGEST = 1 << 20;

    /** Writes it as the answer to {@link Op#COMPILE}, and as what {@link Op#LOAD} takes. */
    public Out write(Out out) {
        out.number(errors.size());
        errors.forEach((file, lines) -> {
            out.text(file).number(lines.size());
            lines.forEach(out::text);
        });
        out.number(classes.size());
        classes.forEach((name, bytes) -> out.text(name).bytes(bytes).text(sources.get(name)));
        return out;
    }

    public static Compiled read(In in) {
        Compiled compiled = new Compiled(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        for (int files = in.number(MOST); files > 0; files--) {
            List<String> lines = new ArrayList<>();
            compiled.errors.put(in.text(LONGEST), lines);
            for (int left = in.number(MOST); left > 0; left--) {
                lines.add(in.text(LONGEST));
            }
        }
        for (int left = in.number(MOST); left > 0; left--) {
            String name = in.text(LONGEST);
            compiled.classes.put(name, in.bytes(LARGEST));
            compiled.sources.put(name, in.text(LONGEST));
        }
        return compiled;
    }
}
