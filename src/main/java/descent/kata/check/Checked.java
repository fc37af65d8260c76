package descent.kata.check;

import descent.kata.Verdict;
import java.time.Duration;
import java.util.List;

/**
 * What came of a check.
 *
 * @param printed the beginning of what the student's code printed, in lines
 * @param took from the request to the verdict
 */
public record Checked(Verdict verdict, List<String> printed, Duration took) {
    public Checked {
        printed = List.copyOf(printed);
    }
}
