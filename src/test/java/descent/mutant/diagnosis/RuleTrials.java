package descent.mutant.diagnosis;

import descent.Descent;
import descent.Optimizer;
import descent.kata.Subject;
import descent.mutant.diagnosis.Course.Arrays;
import descent.mutant.diagnosis.Settings.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The trials of an update rule: the cheapest first, which most candidates do not survive.
 *
 * @param exercise the rule's class name
 * @param seed decides all numbers
 */
record RuleTrials(String exercise, long seed) {
    private static final int PARAMETERS = 4;
    private static final int STEPS = 12;
    private static final int LATE = 5;
    private static final int LONG = 215;
    private static final double FAR = 40;
    private static final double TINY = 1e-9;

    List<Trial> all() {
        return List.of(
                steps(ordinary(0), Kind.ORDINARY, Arrays.REUSED),
                this::late,
                this::remembered,
                steps(ordinary(1), Kind.REAL, Arrays.FRESH),
                steps(withZeros(), Kind.ORDINARY, Arrays.OVERWRITTEN),
                this::twice,
                this::sideBySide,
                this::saved,
                steps(ordinary(2).from(FAR), Kind.ORDINARY, Arrays.REUSED),
                steps(ordinary(3).from(0).flat(TINY), Kind.ORDINARY, Arrays.REUSED),
                steps(Course.random(1, STEPS, 1, random(4)).from(0), Kind.LIMIT, Arrays.REUSED),
                steps(Course.random(2, STEPS, 1, random(7)), Kind.LIMIT, Arrays.REUSED),
                this::single,
                this::many,
                this::steadily);
    }

    private SplittableRandom random(int trial) {
        return new SplittableRandom(seed * 1000 + trial);
    }

    private Course ordinary(int trial) {
        return Course.random(PARAMETERS, STEPS, 3, random(trial));
    }

    /** No gradient at first, then none for one parameter after the other. */
    private Course withZeros() {
        double[][] gradients = ordinary(5).gradients();
        gradients[0] = new double[PARAMETERS];
        for (int t = 1; t < STEPS; t++) {
            gradients[t][t % PARAMETERS] = 0;
        }
        return new Course(new double[PARAMETERS], gradients, 0);
    }

    private Optimizer rule(Subject subject, Kind kind) {
        Object[] values = Settings.of(exercise).values(kind, random(kind.ordinal() + 100));
        return subject.make(Optimizer.class, exercise, values);
    }

    private Trial steps(Course course, Kind kind, Arrays arrays) {
        return (subject, notes) ->
                course.go(course.begin(rule(subject, kind), DataType.DOUBLE), course.steps(), arrays, notes);
    }

    /** Fresh state, but a later step: what is infinite in the first step may be a number here. */
    private void late(Subject subject, Trace notes) {
        Course course = ordinary(6);
        Descent descent = course.begin(rule(subject, Kind.ORDINARY), DataType.DOUBLE);
        descent.resume(descent.theta().dup(), copies(descent), LATE);
        course.go(descent, LATE + STEPS, Arrays.REUSED, notes);
    }

    /** A rule that never moves tells nothing by θ: then what it remembers has to tell. */
    private void remembered(Subject subject, Trace notes) {
        Course course = ordinary(0);
        Descent descent = course.begin(rule(subject, Kind.ORDINARY), DataType.DOUBLE);
        double[] start = descent.theta().toDoubleVector();
        course.go(descent, LATE, Arrays.REUSED, new Trace());
        if (java.util.Arrays.equals(start, descent.theta().toDoubleVector())) {
            new TreeMap<>(descent.memory().arrays()).forEach((name, array) -> {
                notes.note(name.hashCode());
                notes.note(array.toDoubleVector());
            });
        }
    }

    /** One optimizer, started again. */
    private void twice(Subject subject, Trace notes) {
        Course course = ordinary(8);
        Optimizer rule = rule(subject, Kind.ORDINARY);
        course.go(course.begin(rule, DataType.DOUBLE), LATE, Arrays.REUSED, notes);
        course.go(course.begin(rule, DataType.DOUBLE), LATE, Arrays.REUSED, notes);
    }

    /** Two instances that take turns. */
    private void sideBySide(Subject subject, Trace notes) {
        Course course = ordinary(9);
        Descent one = course.begin(rule(subject, Kind.ORDINARY), DataType.DOUBLE);
        Descent other = course.from(-1).begin(rule(subject, Kind.ORDINARY), DataType.DOUBLE);
        for (int t = 1; t <= LATE; t++) {
            course.go(one, t, Arrays.REUSED, notes);
            course.from(-1).go(other, t, Arrays.REUSED, notes);
        }
    }

    /** Half of the way, and the rest by another instance that gets what the first one has saved. */
    private void saved(Subject subject, Trace notes) {
        Course course = ordinary(10);
        Descent first = course.begin(rule(subject, Kind.ORDINARY), DataType.DOUBLE);
        course.go(first, LATE, Arrays.REUSED, notes);
        Descent second = course.begin(rule(subject, Kind.ORDINARY), DataType.DOUBLE);
        second.resume(first.theta(), copies(first), LATE);
        course.go(second, STEPS, Arrays.REUSED, notes);
    }

    /** In FLOAT only few digits can be compared, so that the type is most of what this tells. */
    private void single(Subject subject, Trace notes) {
        Course course = Course.random(PARAMETERS, LATE, 1, random(11));
        Trace inFloat = new Trace();
        Descent descent = course.begin(rule(subject, Kind.ORDINARY), DataType.FLOAT);
        course.go(descent, LATE, Arrays.REUSED, inFloat);
        notes.note(descent.theta().dataType() == DataType.FLOAT, inFloat.size() == inFloat.informative());
        notes.note(inFloat.size());
    }

    private void many(Subject subject, Trace notes) {
        Course course = Course.random(13, LATE, 2, random(12));
        course.go(course.begin(rule(subject, Kind.REAL), DataType.DOUBLE), LATE, Arrays.REUSED, notes);
    }

    /** What happens once in a hundred steps. */
    private void steadily(Subject subject, Trace notes) {
        Course course = Course.random(1, STEPS + 1, 1, random(13));
        course.go(course.begin(rule(subject, Kind.REAL), DataType.DOUBLE), LONG, Arrays.REUSED, notes);
    }

    private static Map<String, INDArray> copies(Descent descent) {
        Map<String, INDArray> copies = new LinkedHashMap<>();
        descent.memory().arrays().forEach((name, array) -> copies.put(name, array.dup()));
        return copies;
    }
}
