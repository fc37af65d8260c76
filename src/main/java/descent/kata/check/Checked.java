package descent.kata.check;

import descent.kata.Verdict;
import descent.kata.VerdictReport;
import java.time.Duration;
import java.util.List;

/**
 * What came of a check.
 *
 * @param printed the beginning of what the student's code printed, in lines; of a failure, in the example that is shown
 * @param took from the request to the verdict
 * @param sources the files that the verdict is about
 */
public record Checked(Verdict verdict, List<String> printed, Duration took, Judged sources) {
    public Checked {
        printed = List.copyOf(printed);
    }

    /** The beginning of what was printed, ready to be shown; nothing if nothing was printed. */
    public List<String> excerpt() {
        return VerdictReport.excerpt(verdict, printed);
    }
}
