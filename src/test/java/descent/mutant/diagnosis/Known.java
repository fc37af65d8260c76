package descent.mutant.diagnosis;

import descent.kata.Subject;
import java.util.ArrayList;
import java.util.List;

/** What a known subject does in a list of trials; each trial is run once, when its trace is first asked for. */
final class Known {
    private final Subject subject;
    private final List<Trial> trials;
    private final List<Trace> traces = new ArrayList<>();

    Known(Subject subject, List<Trial> trials) {
        this.subject = subject;
        this.trials = trials;
    }

    /** Trials are asked for in their order. */
    synchronized Trace trace(int trial) {
        while (traces.size() <= trial) {
            traces.add(trials.get(traces.size()).of(subject));
        }
        return traces.get(trial);
    }
}
