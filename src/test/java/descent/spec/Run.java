package descent.spec;

import descent.Optimizer;
import descent.worker.Moment;
import descent.worker.Route;
import descent.worker.Slopes;
import descent.worker.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a rule did: where θ was, first at the start and then after each step, where each step asked for the gradient,
 * and what the rule remembered.
 */
record Run(List<double[]> theta, List<List<double[]>> asked, List<Map<String, double[]>> memory) {
    Run() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** Runs a rule on DOUBLE parameters; what it remembers is not looked at. */
    static Run of(Optimizer rule, double[] start, Slopes slopes) {
        return of(rule, Route.of(start, slopes));
    }

    /** Takes the route. @throws Violation if a step throws, or asks for the gradient at no point of this space */
    static Run of(Optimizer rule, Route route) {
        return of(Walk.of(rule, route), route);
    }

    /** Takes the route while another rule takes another one, step by step in turn. */
    static Run beside(Optimizer other, Route its, Optimizer rule, Route route) {
        return of(Walk.beside(other, its, rule, route), route);
    }

    private static Run of(Walk walk, Route route) {
        int length = route.start().length;
        for (int step = 0; step < walk.asked().size(); step++) {
            for (double[] point : walk.asked().get(step)) {
                if (point.length != length) {
                    throw Violation.of("it asked for the gradient at a point of %d values, but θ has %d"
                                    .formatted(point.length, length))
                            .and("at step " + (route.first() + step));
                }
            }
        }
        walk.thrown().ifPresent(thrown -> {
            throw Violation.thrownBy(thrown)
                    .and("at step " + (route.first() + walk.asked().size() - 1));
        });
        return new Run(walk.theta(), walk.asked(), walk.memory());
    }

    /** Where it is after its last step. */
    Moment end() {
        return new Moment(theta.get(steps()), memory.get(memory.size() - 1), steps());
    }

    /** What it did after that step. */
    Run from(int step) {
        return new Run(
                theta.subList(step, theta.size()),
                asked.subList(step, asked.size()),
                memory.subList(step, memory.size()));
    }

    /** Adds the steps of a run that went on from the end of this one. */
    void goOn(Run further) {
        theta.addAll(further.theta.subList(1, further.theta.size()));
        asked.addAll(further.asked);
    }

    int steps() {
        return theta.size() - 1;
    }

    /** How far step {@code t} moved parameter {@code i}. */
    double displacement(int t, int i) {
        return theta.get(t)[i] - theta.get(t - 1)[i];
    }
}
