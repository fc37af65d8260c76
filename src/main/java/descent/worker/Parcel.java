package descent.worker;

import descent.student.Compiled;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was compiled, in messages: the answer to {@link Op#COMPILE}, and what {@link Op#LOAD} takes. */
public final class Parcel {
    private static final int MOST = 2_000;
    private static final int LONGEST = 4_000;
    private static final int LARGEST = 1 << 20;

    private Parcel() {}

    public static Out write(Compiled compiled, Out out) {
        out.number(compiled.errors().size());
        compiled.errors().forEach((file, lines) -> {
            out.text(file).number(lines.size());
            lines.forEach(out::text);
        });
        out.number(compiled.classes().size());
        compiled.classes()
                .forEach((name, bytes) ->
                        out.text(name).bytes(bytes).text(compiled.sources().get(name)));
        return out;
    }

    public static Compiled read(In in) {
        Map<String, List<String>> errors = new LinkedHashMap<>();
        Map<String, byte[]> classes = new LinkedHashMap<>();
        Map<String, String> sources = new LinkedHashMap<>();
        for (int files = in.number(MOST); files > 0; files--) {
            List<String> lines = new ArrayList<>();
            errors.put(in.text(LONGEST), lines);
            for (int left = in.number(MOST); left > 0; left--) {
                lines.add(in.text(LONGEST));
            }
        }
        for (int left = in.number(MOST); left > 0; left--) {
            String name = in.text(LONGEST);
            classes.put(name, in.bytes(LARGEST));
            sources.put(name, in.text(LONGEST));
        }
        return new Compiled(errors, classes, sources);
    }
}
