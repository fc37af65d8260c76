package descent.function;

import static descent.function.Minimize.minimize;

import descent.Require;
import descent.SideBySide;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A race on a function: every rule starts at the same point and may ask for the same number of gradients.
 *
 * @param function what they run down
 * @param start where they start
 * @param gradients how many gradients each may ask for, at least 1
 */
public record Race(AnalyticFunction function, double[] start, int gradients) {
    public Race {
        Require.atLeastOne("gradients", gradients);
        start = Coordinates.checked(function, start).clone();
    }

    /** A race from the function's own start. */
    public static Race on(AnalyticFunction function, int gradients) {
        return new Race(function, function.start(), gradients);
    }

    /** Finds each rule its learning rate (see {@link LearningRateSearch}) and lets all run. */
    public List<Trajectory> tuned(List<Contestant> contestants) {
        LearningRateSearch search = new LearningRateSearch(this);
        return sideBySide(contestants, contestant -> run(search.settle(contestant)));
    }

    /** Lets all run as they are. */
    public List<Trajectory> run(List<Entry> entries) {
        return sideBySide(entries, this::run);
    }

    private static <T> List<Trajectory> sideBySide(List<T> rules, Function<T, Trajectory> work) {
        List<Callable<Trajectory>> tasks = rules.stream()
                .map(rule -> (Callable<Trajectory>) () -> work.apply(rule))
                .toList();
        return SideBySide.run(tasks, Runtime.getRuntime().availableProcessors());
    }

    /** Lets one rule run. */
    public Trajectory run(Entry entry) {
        return new Trajectory(entry, walk(entry).toList());
    }

    /** The points of one rule's way. */
    Stream<Point> walk(Entry entry) {
        return minimize(function)
                .from(start)
                .with(entry.optimizer())
                .limit(gradients + 1L) // for a rule that asks for none
                .takeWhile(point -> point.gradients() <= gradients);
    }

    /** Whether a point is in the part of space that the function's picture shows. */
    public boolean inPicture(Point point) {
        List<Interval> domain = function.domain();
        boolean inside = true;
        for (int i = 0; i < domain.size(); i++) {
            inside &= domain.get(i).contains(point.theta()[i]);
        }
        return inside;
    }
}
