package descent.spec;

import descent.Descent;
import descent.Optimizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

/**
 * What a rule did: where θ was, first at the start and then after each step, where each step asked for the gradient,
 * and what the rule remembered.
 */
record Run(List<double[]> theta, List<List<double[]>> asked, List<Map<String, double[]>> memory) {
    Run() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** Runs a rule on DOUBLE parameters; its memory is not looked at. */
    static Run of(Optimizer rule, double[] start, int steps, Slope slope) {
        return of(rule, start, steps, new Slopes.Reused(slope));
    }

    static Run of(Optimizer rule, double[] start, int steps, Slopes slopes) {
        Descent descent = Descent.start(rule, Nd4j.createFromArray(start));
        Run run = new Run();
        run.theta.add(Values.of(descent.theta()));
        for (int t = 1; t <= steps; t++) {
            run.step(descent, slopes);
        }
        return run;
    }

    /** Runs a rule and keeps what it remembers after each step. */
    static Run remembering(Optimizer rule, double[] start, int steps, Slope slope) {
        Slopes slopes = new Slopes.Reused(slope);
        Descent descent = Descent.start(rule, Nd4j.createFromArray(start));
        Run run = new Run();
        run.theta.add(start);
        for (int t = 1; t <= steps; t++) {
            run.step(descent, slopes);
            Map<String, double[]> now = new LinkedHashMap<>();
            descent.memory().arrays().forEach((name, array) -> now.put(name, Values.of(array)));
            run.memory.add(now);
        }
        return run;
    }

    static Run single(Optimizer rule, double[] start, int steps, Slope slope) {
        Slopes slopes = new Slopes.Reused(slope);
        Descent descent = Descent.start(rule, Nd4j.createFromArray(start).castTo(DataType.FLOAT));
        Run run = new Run();
        run.theta.add(Values.of(descent.theta()));
        for (int t = 1; t <= steps; t++) {
            run.step(descent, slopes);
        }
        return run;
    }

    /** Takes one step and notes what happened. */
    void step(Descent descent, Slopes slopes) {
        int t = descent.steps() + 1;
        List<double[]> points = slopes.begin(t, descent.theta());
        try {
            descent.step(slopes);
        } catch (RuntimeException | Error e) {
            throw Violation.thrownBy(e).and("at step " + t);
        }
        slopes.end();
        asked.add(points);
        theta.add(Values.of(descent.theta()));
    }

    int steps() {
        return theta.size() - 1;
    }

    /** How far step {@code t} moved parameter {@code i}. */
    double displacement(int t, int i) {
        return theta.get(t)[i] - theta.get(t - 1)[i];
    }
}
