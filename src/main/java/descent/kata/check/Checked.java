package descent.kata.check;

import descent.kata.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of a check.
 *
 * @param printed the beginning of what the student's code printed, in lines
 * @param took from the request to the verdict
 * @param sources the files that the verdict is about
 */
public record Checked(Verdict verdict, List<String> printed, Duration took, Judged sources) {
    private static final int MOST = 8;

    public Checked {
        printed = List.copyOf(printed);
    }

    /** The beginning of what was printed, ready to be shown; nothing if nothing was printed. */
    public List<String> excerpt() {
        List<String> lines = new ArrayList<>();
        if (!printed.isEmpty()) {
            lines.add("  Your code printed");
            printed.stream().limit(MOST).forEach(line -> lines.add("  │ " + line));
        }
        if (printed.size() > MOST) {
            lines.add("  … and more");
        }
        return lines;
    }
}
