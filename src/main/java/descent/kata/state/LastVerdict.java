package descent.kata.state;

import descent.kata.Verdict.Status;
import java.time.Instant;
import java.util.Map;

/**
 * How an exercise stood when it was last checked.
 *
 * @param at when that was
 * @param files hashes of the files that it is about, by their names; others may stand differently
 */
public record LastVerdict(Status status, Instant at, Map<String, String> files) {}
