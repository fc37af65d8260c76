package descent.worker;

import descent.Optimizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a rule did on its {@link Route}: where θ was, first at the start and then after each step, where each step asked
 * for the gradient, and what the rule remembered. A rule that works on the other side walks there, in one call: asking
 * for one gradient after the other would take ten times as long.
 *
 * @param theta one more than there were steps
 * @param asked the points of each step, that of the last one too if it has failed
 * @param memory after each step, or after the last alone, as the route says
 * @param thrown what ended it early
 */
public record Walk(
        List<double[]> theta,
        List<List<double[]>> asked,
        List<Map<String, double[]>> memory,
        Optional<Throwable> thrown) {
    /** @throws RuntimeException or an error, if the rule cannot be started; what a step throws ends the walk */
    public static Walk of(Optimizer rule, Route route) {
        return rule instanceof Rule far ? far.walk(route) : new Walker(rule, route).walk();
    }

    /**
     * As {@link #of}; before each step, another rule takes a step on a route of its own. Both are here, or both on the
     * other side.
     */
    public static Walk beside(Optimizer other, Route its, Optimizer rule, Route route) {
        return rule instanceof Rule far && other instanceof Rule stranger
                ? far.walkBeside(stranger, its, route)
                : new Walker(rule, route).walkBeside(new Walker(other, its));
    }

    Out write(Out out) {
        writeAll(out, theta);
        out.number(asked.size());
        asked.forEach(points -> writeAll(out, points));
        out.number(memory.size());
        memory.forEach(arrays -> Vectors.state(out, arrays));
        out.flag(Flag.of(thrown.isPresent()));
        thrown.ifPresent(each -> Fault.of(each).write(out));
        return out;
    }

    private static void writeAll(Out out, List<double[]> vectors) {
        out.number(vectors.size());
        vectors.forEach(out::reals);
    }

    /** What is as long as it must be; everything else is {@link Garbled}. */
    static Walk read(In in, Route route, Link link) {
        int length = route.start().length;
        int most = route.slopes().steps() - route.first() + 1;
        List<double[]> theta = new ArrayList<>();
        for (int left = in.number(most + 1); left > 0; left--) {
            theta.add(in.reals(length));
        }
        List<List<double[]>> asked = new ArrayList<>();
        for (int left = in.number(most); left > 0; left--) {
            List<double[]> points = new ArrayList<>();
            for (int calls = in.number(KnownGradient.MOST_CALLS); calls > 0; calls--) {
                points.add(in.reals());
            }
            asked.add(points);
        }
        List<Map<String, double[]>> memory = new ArrayList<>();
        for (int left = in.number(most); left > 0; left--) {
            memory.add(Vectors.state(in));
        }
        Optional<Throwable> thrown = in.flag() ? Optional.of(link.thrown(Fault.read(in))) : Optional.empty();
        return new Walk(theta, asked, memory, thrown).complete(route, most);
    }

    /** Nobody is spared a comparison by leaving steps out. */
    private Walk complete(Route route, int steps) {
        boolean whole = theta.size() == steps + 1
                && asked.size() == steps
                && memory.size() == (route.noting() == Route.Noting.EACH ? steps : Math.min(1, steps));
        boolean broken = !theta.isEmpty() && theta.size() <= steps && asked.size() == theta.size();
        if (thrown.isPresent() ? !broken : !whole) {
            throw new Garbled("a walk of %d steps came back with %d".formatted(steps, theta.size() - 1));
        }
        return this;
    }
}
