package descent.worker;

import descent.Descent;
import descent.Optimizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Takes a rule along its route, here, and notes what it does. */
final class Walker {
    private final Route route;
    private final Descent descent;
    private final KnownGradient gradient;
    private final Walk noted = new Walk(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), Optional.empty());

    /** Starts the rule. */
    Walker(Optimizer rule, Route route) {
        this.route = route;
        this.descent = Descent.start(rule, Vectors.lasting(route.type(), route.start()));
        this.gradient = new KnownGradient(route.slopes(), route.arrays());
        route.from().ifPresent(this::resume);
        noted.theta().add(Vectors.values(descent.theta()));
    }

    private void resume(Moment moment) {
        Map<String, INDArray> memory = new LinkedHashMap<>();
        moment.memory().forEach((name, values) -> memory.put(name, Vectors.lasting(route.type(), values)));
        descent.resume(Vectors.lasting(route.type(), moment.theta()), memory, moment.steps());
    }

    Walk walk() {
        Optional<Throwable> thrown = Optional.empty();
        while (thrown.isEmpty() && !isAtTheEnd()) {
            thrown = step();
        }
        return new Walk(noted.theta(), noted.asked(), noted.memory(), thrown);
    }

    /** Before each step of this one, the other takes one; what it does is not noted, but for what it throws. */
    Walk walkBeside(Walker other) {
        Optional<Throwable> thrown = Optional.empty();
        while (thrown.isEmpty() && !isAtTheEnd()) {
            thrown = other.step();
            if (thrown.isPresent()) {
                noted.asked().add(List.of());
            } else {
                thrown = step();
            }
        }
        return new Walk(noted.theta(), noted.asked(), noted.memory(), thrown);
    }

    private boolean isAtTheEnd() {
        return descent.steps() >= route.slopes().steps();
    }

    private Optional<Throwable> step() {
        noted.asked().add(gradient.begin(descent.steps() + 1, descent.theta()));
        try {
            descent.step(gradient);
        } catch (Lost | Garbled e) {
            throw e; // not the rule's fault: the connection's
        } catch (RuntimeException | Error e) {
            return Optional.of(e);
        }
        gradient.end();
        noted.theta().add(Vectors.values(descent.theta()));
        if (route.noting() == Route.Noting.EACH || isAtTheEnd()) {
            noted.memory().add(Vectors.values(descent.memory()));
        }
        return Optional.empty();
    }
}
