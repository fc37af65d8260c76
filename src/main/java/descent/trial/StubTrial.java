package descent.trial;

import descent.Batching;
import descent.Misfit;
import descent.NotStarted;
import descent.Optimizer;
import descent.Schedule;
import descent.Search;
import descent.Stopping;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Uses each thing once, only as far as an untouched stub goes, so that ND4J need not be loaded to tell one.
 *
 * @param kind what they are
 * @param components of the record that they are made of, by their names; empty for functions
 */
public record StubTrial(Kind kind, List<Instance> instances, List<String> components) implements Trial<StubTrace> {
    /** What an exercise can be. */
    public enum Kind {
        OPTIMIZER,
        BATCHING,
        SCHEDULE,
        STOPPING,
        SEARCH
    }

    public StubTrial {
        instances = List.copyOf(instances);
        components = List.copyOf(components);
    }

    /** A record by the names and the values of its components. */
    public static StubTrial of(Kind kind, Instance instance, String... components) {
        return new StubTrial(kind, List.of(instance), List.of(components));
    }

    /** Static functions, or what has no components. */
    public static StubTrial of(Kind kind, List<Instance> instances) {
        return new StubTrial(kind, instances, List.of());
    }

    @Override
    public StubTrace run(Implementation classes) {
        Optional<Thrown> thrown = Optional.empty();
        for (Instance instance : instances) {
            try {
                use(instance, classes);
                return new StubTrace(Optional.empty());
            } catch (Misfit e) {
                return new StubTrace(Optional.of(Thrown.of(e)));
            } catch (NotStarted e) {
                thrown = Optional.of(Thrown.of(e));
            } catch (Throwable e) {
                return new StubTrace(Optional.empty());
            }
        }
        return new StubTrace(thrown);
    }

    private void use(Instance instance, Implementation classes) {
        if (!components.isEmpty()) {
            classes.requireComponents(instance.name(), components);
        }
        switch (kind) {
            case OPTIMIZER ->
                instance.make(Optimizer.class, classes).start(null, null).take(point -> null, 1);
            case BATCHING -> instance.make(Batching.class, classes).epoch(2, new SplittableRandom(0));
            case SCHEDULE -> instance.make(Schedule.class, classes).factor(0);
            case STOPPING -> instance.make(Stopping.class, classes).stop(1);
            case SEARCH -> instance.make(Search.class, classes).best(Map.of("learningRate", List.of(1.0)), point -> 0);
        }
    }

    @Override
    public boolean covers(StubTrace trace) {
        return true;
    }
}
