package descent.spec;

import descent.kata.Group;
import java.util.ArrayList;
import java.util.List;

/** The properties that every update rule has, followed by those of one rule alone. */
final class RuleProperties {
    private final RuleSpec spec;
    private final List<Property<?>> properties = new ArrayList<>();

    private RuleProperties(RuleSpec spec) {
        this.spec = spec;
    }

    /** @param example the steps that a student can do by hand, which come first */
    static RuleProperties of(RuleSpec spec, Property<?> example) {
        RuleProperties all = new RuleProperties(spec);
        all.properties.add(example);
        all.properties.addAll(StartsWithNothing.of(spec));
        return all;
    }

    RuleProperties and(Property<?>... more) {
        properties.addAll(List.of(more));
        return this;
    }

    RuleProperties and(List<Property<?>> more) {
        properties.addAll(more);
        return this;
    }

    List<Property<?>> list() {
        List<Property<?>> all = new ArrayList<>(properties);
        all.addAll(FollowsThePaper.of(spec));
        all.add(LongRun.of(spec));
        all.add(Spike.of(spec));
        all.add(GradientArrays.of(spec).in(Group.CONTRACT));
        all.addAll(in(Group.CONTRACT, Instances.of(spec)));
        all.add(SavedAndRestored.of(spec).in(Group.CONTRACT));
        all.addAll(in(Group.LIMITS, Symmetries.of(spec)));
        all.add(SinglePrecision.of(spec).in(Group.CONTRACT));
        return List.copyOf(all);
    }

    private static List<Property<?>> in(Group group, List<Property<?>> properties) {
        List<Property<?>> grouped = new ArrayList<>();
        properties.forEach(property -> grouped.add(property.in(group)));
        return grouped;
    }
}
