package descent.kata.state;

import descent.kata.Verdict.Status;
import java.time.Instant;

/**
 * How an exercise stood when it was last checked.
 *
 * @param at when that was; a file that is younger may stand differently
 */
public record LastVerdict(Status status, Instant at) {}
