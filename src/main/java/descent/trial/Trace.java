package descent.trial;

import java.util.Optional;

/** What came of a {@link Trial}: numbers, and what ended it early. */
public sealed interface Trace permits RuleTrace, BatchingTrace, ScheduleTrace, StoppingTrace, SearchTrace, StubTrace {
    /** What the classes threw. */
    Optional<Thrown> thrown();
}
