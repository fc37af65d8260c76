package descent.worker;

import descent.Batching;
import descent.Optimizer;
import descent.Schedule;
import descent.Search;
import descent.Stopping;

/** What an exercise can be. */
public enum Kind {
    OPTIMIZER(Optimizer.class),
    BATCHING(Batching.class),
    SCHEDULE(Schedule.class),
    STOPPING(Stopping.class),
    SEARCH(Search.class);

    private static final Kind[] ALL = values();

    private final Class<?> type;

    Kind(Class<?> type) {
        this.type = type;
    }

    public static Kind of(Class<?> type) {
        for (Kind kind : ALL) {
            if (kind.type == type) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no exercise is a " + type.getSimpleName());
    }

    static Kind read(In in) {
        return ALL[in.number(ALL.length - 1)];
    }

    Class<?> type() {
        return type;
    }
}
