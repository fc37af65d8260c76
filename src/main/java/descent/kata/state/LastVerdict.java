package descent.kata.state;

import descent.kata.Verdict.Status;
import java.time.Instant;
import java.util.Map;

/**
 * How an exercise stood when it was last checked.
 *
 * @param at when that was
 * @param files hashes of the files that it is about, by their names; others may stand differently
 * @param mistake what to say of the mistake that was found; empty if none was, or if it was said
 */
public record LastVerdict(Status status, Instant at, Map<String, String> files, String mistake) {}
