package descent.spec;

import descent.kata.Examiner;
import descent.kata.Exercise;
import descent.kata.Failure;
import descent.kata.Group;
import descent.kata.TraceTable;
import descent.kata.Verdict;
import descent.kata.Verdict.Status;
import descent.kata.Worth;
import descent.spec.Exam.Extent;
import descent.trial.InitialTheta;
import descent.trial.RuleTrial;
import descent.trial.RuleTrial.Noting;
import descent.trial.StubTrace;
import descent.trial.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Holds subjects against the specs. */
public final class SpecRun implements Examiner {
    private static final int STEPS_SHOWN = 5;
    private static final Map<Exercise, PropertyList> PROPERTIES = new ConcurrentHashMap<>();

    @Override
    public Verdict examine(Exercise exercise, Subject subject, long seed, Consumer<Failure> first) {
        Verdict verdict = of(exercise, subject, new Exam(subject, seed, Extent.ALL, first));
        return verdict.status() == Status.PASS && spec(exercise) instanceof RuleSpec rule
                ? verdict.along(path(rule, subject))
                : verdict;
    }

    private static TraceTable path(RuleSpec rule, Subject subject) {
        Case given = Cases.ordinary(rule);
        Case few = given.with(given.gradients().subList(0, STEPS_SHOWN));
        RuleTrial trial = few.trial().noting(Noting.EACH);
        return StepTable.ofRight(few.toString(), trial, subject.run(trial), few.expected());
    }

    /** Tries the properties in their order until one fails, and does not look for its smallest case. */
    public static Verdict briefly(Exercise exercise, Subject subject, long seed) {
        return of(exercise, subject, new Exam(subject, seed, Extent.UNTIL_ONE_FAILS, failure -> {}));
    }

    /** Without the properties of single cases, which know no seed. */
    public static Verdict byChance(Exercise exercise, Subject subject, long seed) {
        return of(exercise, subject, new Exam(subject, seed, Extent.BY_CHANCE, failure -> {}));
    }

    @Override
    public Map<Group, Integer> groups(Exercise exercise) {
        return properties(exercise).groups();
    }

    @Override
    public Worth worth(Exercise exercise) {
        SpecOf says = PropertyList.spec(exercise).getAnnotation(SpecOf.class);
        if (says == null) {
            throw new IllegalStateException("%sSpec says no @SpecOf(number = %d, points = …): add it"
                    .formatted(exercise.name(), exercise.number()));
        }
        return new Worth(
                says.number(),
                says.points(),
                Map.of(
                        Group.DEFINITION, says.definition(),
                        Group.LIMITS, says.limits(),
                        Group.CONVERGENCE, says.convergence(),
                        Group.CONTRACT, says.contract()));
    }

    @Override
    public boolean isStub(Exercise exercise, Subject subject) {
        return subject.run(properties(exercise).made().stub()).isUntouched();
    }

    /** Why the class of an exercise cannot be used, in one line, if so. */
    public static Optional<String> misfit(Exercise exercise, Subject subject) {
        return subject.run(properties(exercise).made().stub()).misfit();
    }

    /** The symbols of what a rule's constructor takes, in its order; none for an exercise that is no rule. */
    public static List<String> settings(String exercise) {
        return Exercise.find(exercise).map(each -> properties(each).made()).stream()
                .filter(RuleSpec.class::isInstance)
                .flatMap(spec -> ((RuleSpec) spec).settings().stream())
                .map(Setting::symbol)
                .toList();
    }

    /** Whether what a rule does to one parameter depends on the others, as by a norm, and so perhaps on the shape of θ. */
    public static boolean movesTogether(String rule) {
        return Exercise.find(rule).map(SpecRun::spec).stream().anyMatch(CoupledSpec.class::isInstance);
    }

    /** The spec itself. */
    static Spec spec(Exercise exercise) {
        return properties(exercise).made();
    }

    /** A start for a rule, in the shape that it wants; flat, if nobody says. */
    public static InitialTheta theta(String rule, double... values) {
        return Exercise.find(rule).map(SpecRun::spec).stream()
                .filter(RuleSpec.class::isInstance)
                .map(spec -> ((RuleSpec) spec).theta(values))
                .findFirst()
                .orElseGet(() -> InitialTheta.of(values));
    }

    private static Verdict of(Exercise exercise, Subject subject, Exam exam) {
        PropertyList properties = properties(exercise);
        StubTrace stub = subject.run(properties.made().stub());
        if (stub.isUntouched()) {
            return new Verdict(exercise, Status.NOT_STARTED, properties.groups(), List.of());
        }
        if (stub.misfit().isPresent()) {
            return new Verdict(
                    exercise,
                    Status.FAIL,
                    properties.groups(),
                    properties.broken(stub.misfit().get()));
        }
        List<Failure> failures = exam.during(() -> {
            Jqwik.run(properties);
            return exam.failures();
        });
        if (failures.isEmpty() && exam.properties() != properties.count(exam)) {
            throw new IllegalStateException("of %d properties of %s, %d were tried"
                    .formatted(properties.count(exam), exercise, exam.properties()));
        }
        Status status = failures.isEmpty() ? Status.PASS : Status.FAIL;
        return new Verdict(exercise, status, properties.groups(), failures);
    }

    private static PropertyList properties(Exercise exercise) {
        return PROPERTIES.computeIfAbsent(exercise, PropertyList::of);
    }
}
