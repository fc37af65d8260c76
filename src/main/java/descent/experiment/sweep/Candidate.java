package descent.experiment.sweep;

import descent.report.Numbers;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One setting to try.
 *
 * @param values a value for each hyperparameter that is searched, in the order of the search
 */
public record Candidate(Map<String, Double> values) {
    public Candidate {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** This with one more hyperparameter. */
    Candidate with(String name, double value) {
        Map<String, Double> longer = new LinkedHashMap<>(values);
        longer.put(name, value);
        return new Candidate(longer);
    }

    /** As one would type it: "learningRate=0.1 beta1=0.9". No two candidates of a search have the same. */
    String words() {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + Numbers.setting(entry.getValue()))
                .collect(Collectors.joining(" "));
    }
}
