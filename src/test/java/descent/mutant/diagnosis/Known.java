package descent.mutant.diagnosis;

import descent.trial.Subject;
import java.util.ArrayList;
import java.util.List;

/** What a known subject does in a list of probes; each probe is run once, when its behaviour is first asked for. */
final class Known {
    private final Subject subject;
    private final List<Probe> probes;
    private final List<Behaviour> behaviours = new ArrayList<>();

    Known(Subject subject, List<Probe> probes) {
        this.subject = subject;
        this.probes = probes;
    }

    /** Probes are asked for in their order. */
    synchronized Behaviour behaviour(int probe) {
        while (behaviours.size() <= probe) {
            behaviours.add(probes.get(behaviours.size()).of(subject));
        }
        return behaviours.get(probe);
    }
}
