package descent.mutant.diagnosis;

import descent.kata.Diagnosis;
import descent.trial.Argument;
import descent.trial.Instance;
import descent.trial.ScheduleTrace;
import descent.trial.ScheduleTrial;
import descent.trial.Subject;
import descent.trial.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What the answers of one schedule prove.
 *
 * @param instances the schedule with several arguments
 * @param others those of the other schedules
 */
record ScheduleFinds(List<Instance> instances, List<Instance> others) implements Facts {
    private static final int LONG = 45;

    @Override
    public Optional<Diagnosis> of(Subject subject, Subject right, Source source, Optional<Trial<?>> shown) {
        return changes(subject)
                .or(() -> shifted(subject, right, 1))
                .or(() -> shifted(subject, right, -1))
                .or(() -> another(subject, right))
                .or(() -> ignored(subject, right))
                .or(() -> firstWrong(subject, right));
    }

    private Optional<Diagnosis> changes(Subject subject) {
        int[] forwards = IntStream.range(0, LONG).toArray();
        int[] backwards = IntStream.range(0, LONG).map(t -> LONG - 1 - t).toArray();
        return instances.stream()
                .filter(instance -> {
                    List<Double> one = answers(subject, instance, forwards);
                    List<Double> other = answers(subject, instance, backwards);
                    return one.size() == LONG
                            && other.size() == LONG
                            && !IntStream.range(0, LONG)
                                    .allMatch(t -> one.get(t).equals(other.get(LONG - 1 - t)));
                })
                .findFirst()
                .flatMap(instance -> said(
                        "is no function of t alone: asked again, in another order, it answers otherwise.",
                        "It keeps something from call to call: return a lambda t -> … that uses t and the arguments."));
    }

    private Optional<Diagnosis> shifted(Subject subject, Subject right, int by) {
        int[] times = IntStream.range(1, LONG).toArray();
        int[] others = IntStream.of(times).map(t -> t + by).toArray();
        return instances.stream().allMatch(each -> agree(answers(subject, each, times), answers(right, each, others)))
                ? said(
                        "is one off: it answers for t %s 1 what it should answer for t.".formatted(by > 0 ? "−" : "+"),
                        "t counts the steps already taken, from 0.")
                : Optional.empty();
    }

    private Optional<Diagnosis> ignored(Subject subject, Subject right) {
        int[] times = IntStream.range(0, LONG).toArray();
        Instance own = instances.get(0);
        return IntStream.range(0, own.arguments().size())
                .filter(i -> instances.stream()
                        .skip(1)
                        .map(each -> with(own, i, each))
                        .allMatch(other -> agree(answers(subject, own, times), answers(subject, other, times))
                                && !agree(answers(right, own, times), answers(right, other, times))))
                .boxed()
                .findFirst()
                .flatMap(i -> said(
                        "does the same whatever its %s argument is: it is not used, or a fixed value stands there."
                                .formatted(List.of("first", "second", "third", "fourth")
                                        .get(i)),
                        "Use the method's own parameters."));
    }

    private static Instance with(Instance own, int index, Instance other) {
        List<Argument> arguments = new ArrayList<>(own.arguments());
        arguments.set(index, other.arguments().get(index));
        return new Instance(own.name(), arguments);
    }

    private Optional<Diagnosis> another(Subject subject, Subject right) {
        int[] times = IntStream.range(0, LONG).toArray();
        return others.stream()
                .map(Instance::name)
                .distinct()
                .filter(other -> instances.stream()
                        .allMatch(own -> asOther(own, other)
                                .map(instance -> agree(answers(subject, own, times), answers(right, instance, times)))
                                .orElse(false)))
                .findFirst()
                .flatMap(other -> said("answers what %s should.".formatted(other), "Compare the two formulas."));
    }

    /** The other schedule with those of the arguments that it takes. */
    private Optional<Instance> asOther(Instance own, String other) {
        Instance like = others.stream()
                .filter(each -> each.name().equals(other))
                .findFirst()
                .orElseThrow();
        List<Argument> fitting = like.arguments().stream()
                .flatMap(argument -> own.arguments().stream()
                        .filter(each -> each.getClass() == argument.getClass())
                        .limit(1))
                .toList();
        return fitting.size() == like.arguments().size() ? Optional.of(new Instance(other, fitting)) : Optional.empty();
    }

    private Optional<Diagnosis> firstWrong(Subject subject, Subject right) {
        int[] times = IntStream.range(0, LONG).toArray();
        for (Instance each : instances) {
            List<Double> mine = answers(subject, each, times);
            List<Double> theirs = answers(right, each, times);
            for (int t = 0; t < Math.min(mine.size(), theirs.size()); t++) {
                if (!agree(mine.subList(t, t + 1), theirs.subList(t, t + 1))) {
                    return Optional.of(Diagnosis.shown(
                            "Your %s is wrong at t = %d, with the arguments %s: it answers %s for %s."
                                    .formatted(
                                            each.name(), t, shown(each), rounded(mine.get(t)), rounded(theirs.get(t))),
                            "Put this t into the formula by hand."));
                }
            }
        }
        return Optional.empty();
    }

    private static double rounded(double value) {
        return Math.round(1e6 * value) / 1e6;
    }

    private static String shown(Instance instance) {
        return instance.arguments().stream()
                .map(argument -> String.valueOf(argument.value(null)))
                .reduce((a, b) -> a + " and " + b)
                .orElse("");
    }

    private static List<Double> answers(Subject who, Instance instance, int... times) {
        ScheduleTrace trace = who.run(ScheduleTrial.of(instance, times));
        return trace.factors();
    }

    private static boolean agree(List<Double> mine, List<Double> theirs) {
        return mine.size() == theirs.size()
                && IntStream.range(0, mine.size())
                        .allMatch(i -> Math.abs(mine.get(i) - theirs.get(i))
                                <= Part.TOLERANCE * Math.max(1, Math.abs(theirs.get(i))));
    }

    private Optional<Diagnosis> said(String words, String hint) {
        return Optional.of(new Diagnosis("Your " + instances.get(0).name() + " " + words, hint));
    }
}
