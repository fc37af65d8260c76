package descent.trial;

/**
 * What to do with somebody's classes, as data, so that it can be done in another process, too.
 *
 * @param <T> what is told of it
 */
public sealed interface Trial<T extends Trace>
        permits RuleTrial, BatchingTrial, ScheduleTrial, StoppingTrial, SearchTrial, StubTrial {
    /**
     * Does it. Whatever the classes throw, errors too, is part of the trace.
     *
     * @param classes whose classes are tried; they may never return
     */
    T run(Implementation classes);

    /** Whether the trace is as long as it must be: nobody is spared a comparison by leaving something out. */
    boolean covers(T trace);
}
