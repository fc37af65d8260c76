package descent.mutant.diagnosis;

import descent.kata.Diagnosis;
import descent.kata.Exercise;
import descent.trial.Subject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What can be said of a wrong subject that makes no mistake of the catalogue. */
final class Symptoms {
    /** FLOAT has seven digits, of which a dozen steps may cost two. */
    private static final double SINGLE = 2e-5;

    private final Exercise exercise;
    private final List<Probe> probes;
    private final Known right;

    Symptoms(Exercise exercise, List<Probe> probes, Known right) {
        this.exercise = exercise;
        this.probes = probes;
        this.right = right;
    }

    /** @param mine what the subject does in the probes */
    Optional<Diagnosis> of(Known mine, Subject subject) {
        Behaviour first = mine.behaviour(0);
        if (first.agrees(right.behaviour(0), Part.TOLERANCE)) {
            return Optional.empty();
        }
        if (!probes.get(0).of(subject).agrees(first, 0)) {
            return Optional.of(new Diagnosis(
                    "Your %s gives other answers when the same is asked again.".formatted(exercise.name()),
                    "Something is kept from one run to the next, as in a static field, or left to chance."));
        }
        return Settings.of(exercise.name()).areOfARule() ? ofARule(mine) : Optional.empty();
    }

    private Optional<Diagnosis> ofARule(Known mine) {
        Behaviour first = mine.behaviour(0);
        if (!first.isWhole() || first.informative() < first.size()) {
            return Optional.empty();
        }
        if (still(mine.behaviour(0)) && still(mine.behaviour(1))) {
            return Optional.of(new Diagnosis(
                    "Your %s never moves θ.".formatted(exercise.name()),
                    "sub, add and mul make new arrays; subi, addi and muli change theta in place."));
        }
        if (agrees(mine, 0, SINGLE) && agrees(mine, 1, SINGLE) && agrees(mine, 3, SINGLE)) {
            return Optional.of(new Diagnosis(
                    "Your %s is right to about seven digits, and no further.".formatted(exercise.name()),
                    "Somewhere a number is a FLOAT: Nd4j.zeros makes FLOAT, memory.zeros an array of θ's own type."));
        }
        return rightAtFirst(mine) ? Optional.of(fromTheSecond()) : Optional.empty();
    }

    private Diagnosis fromTheSecond() {
        return new Diagnosis(
                "Your %s takes the first step right, and the second one wrong.".formatted(exercise.name()),
                "Look at what a step leaves behind for the next one, and at where t comes in.");
    }

    private boolean agrees(Known mine, int probe, double tolerance) {
        return mine.behaviour(probe).agrees(right.behaviour(probe), tolerance);
    }

    /** Wrong in the second step, after a first one that was right, on two different courses. */
    private boolean rightAtFirst(Known mine) {
        return IntStream.of(0, 3).allMatch(probe -> {
            int[] steps = steps(right.behaviour(probe));
            return mine.behaviour(probe).agreesUpTo(steps[0], right.behaviour(probe), Part.TOLERANCE)
                    && !mine.behaviour(probe).agreesUpTo(steps[1], right.behaviour(probe), Part.TOLERANCE);
        });
    }

    /** How many moments there are up to the end of each step. */
    private static int[] steps(Behaviour behaviour) {
        return IntStream.range(0, behaviour.size())
                .filter(i -> RuleFacts.isTheta(behaviour.moment(i)))
                .map(i -> i + 1)
                .toArray();
    }

    private static boolean still(Behaviour behaviour) {
        List<double[]> thetas = Arrays.stream(steps(behaviour))
                .mapToObj(end -> behaviour.moment(end - 1))
                .toList();
        return thetas.stream().allMatch(theta -> Arrays.equals(theta, thetas.get(0)));
    }
}
