package descent.experiment.sweep;

import descent.rule.Tunable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Random search: each hyperparameter of each candidate is drawn by itself.
 *
 * @param ranges one for each hyperparameter
 * @param count how many candidates, no two of them the same
 * @param seed what they are drawn from; a larger count begins with the same candidates
 */
public record Ranges(List<Range> ranges, int count, long seed) implements Space {
    private static final int ATTEMPTS = 100;

    /** @throws IllegalArgumentException if there is no range, two are of the same name, or the count is out of its bounds */
    public Ranges {
        ranges = List.copyOf(ranges);
        if (ranges.isEmpty()) {
            throw new IllegalArgumentException(
                    "there is no range to draw from: write --range learningRate=1e-5..1:log");
        }
        if (ranges.stream().map(Range::name).distinct().count() < ranges.size()) {
            throw new IllegalArgumentException("a hyperparameter has two ranges: %s: leave one out"
                    .formatted(ranges.stream().map(Range::name).toList()));
        }
        Space.check(count);
    }

    @Override
    public List<String> names() {
        return ranges.stream().map(Range::name).toList();
    }

    @Override
    public List<Candidate> candidates(Tunable rule) {
        rule.check(names());
        checkEnds(rule);
        SplittableRandom random = new SplittableRandom(seed);
        Set<Candidate> candidates = new LinkedHashSet<>();
        for (int i = 0; i < ATTEMPTS * count && candidates.size() < count; i++) {
            candidates.add(drawn(rule, random));
        }
        if (candidates.size() < count) {
            throw new IllegalArgumentException(
                    "the ranges hold %d different settings, not %d: draw fewer, or try all of them with --grid"
                            .formatted(candidates.size(), count));
        }
        return List.copyOf(candidates);
    }

    /** Whether a rule refuses a value must not hang on what is drawn. */
    private void checkEnds(Tunable rule) {
        for (Range range : ranges) {
            rule.at(Map.of(range.name(), range.low()));
            rule.at(Map.of(range.name(), range.high()));
        }
    }

    private Candidate drawn(Tunable rule, SplittableRandom random) {
        Candidate candidate = new Candidate(Map.of());
        for (Range range : ranges) {
            double value = range.at(random.nextDouble());
            candidate = candidate.with(range.name(), rule.isWhole(range.name()) ? Math.rint(value) : value);
        }
        return candidate;
    }

    @Override
    public String words() {
        return count == 1 ? "one random setting" : "%,d random settings".formatted(count);
    }
}
