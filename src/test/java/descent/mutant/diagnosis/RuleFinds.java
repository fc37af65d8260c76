package descent.mutant.diagnosis;

import descent.kata.Diagnosis;
import descent.trial.InitialTheta;
import descent.trial.InitialTheta.Precision;
import descent.trial.RuleTrace;
import descent.trial.RuleTrial;
import descent.trial.RuleTrial.Company;
import descent.trial.RuleTrial.GradientArrays;
import descent.trial.RuleTrial.Noting;
import descent.trial.Subject;
import descent.trial.Trial;
import descent.trial.Waypoint;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the traces of any update rule prove. */
record RuleFinds(String exercise, RuleProbes probes) implements Facts {
    private static final int[] MOMENTS = {1, 3, 6};
    private static final int SAVED = 5;

    @Override
    public Optional<Diagnosis> of(Subject subject, Subject right, Source source, Optional<Trial<?>> shown) {
        RuleTrial plain = probes.plain().noting(Noting.EACH);
        RuleTrace mine = subject.run(plain);
        RuleTrace reference = right.run(plain);
        if (mine.thrown().isPresent() || mine.memory().isEmpty()) {
            return Optional.empty();
        }
        Look look = new Look(exercise, plain, subject, right, mine, reference, source, probes);
        Supplier<Optional<Look>> example = () -> example(look, shown); // not before it is needed: a static would notice
        Supplier<Optional<Diagnosis>> inExample = () -> example.get()
                .flatMap(each -> losesItsNumbers(each.mine, each.reference)
                        .or(() -> whereItGoesWrong(each.mine, each.reference)));
        return Stream.<Supplier<Optional<Diagnosis>>>of(
                        look::changesItsAnswer,
                        look::shares,
                        look::keepsTheGradient,
                        () -> losesItsNumbers(mine, reference)
                                .flatMap(lost -> inExample.get().or(() -> Optional.of(lost))),
                        look::neverMoves,
                        look::asksTooOften,
                        look::asksAwayFromTheta,
                        () -> example.get().flatMap(Look::asksAtAWrongPoint),
                        look::asksAtAWrongPoint,
                        () -> neverWrites(mine, reference),
                        look::remembersNothing,
                        look::takesAWrongStep,
                        look::ignores,
                        look::keepsOutside,
                        look::rounds,
                        inExample,
                        () -> whereItGoesWrong(mine, reference))
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The same look at the example that is shown, so that what is said and the table beside it agree. */
    private Optional<Look> example(Look plain, Optional<Trial<?>> shown) {
        return shown.filter(RuleTrial.class::isInstance)
                .map(trial -> ((RuleTrial) trial).noting(Noting.EACH))
                .filter(trial -> trial.theta().precision() == Precision.DOUBLE
                        && trial.from().isEmpty())
                .map(plain::on)
                .filter(look -> Stream.of(look.mine, look.reference)
                        .noneMatch(trace ->
                                trace.thrown().isPresent() || trace.memory().isEmpty()));
    }

    /** State that is no state: a second name for an array that others change, or an array that each step makes anew. */
    @Override
    public Optional<Diagnosis> before(Subject subject, Subject right, Source source) {
        if (source.aliases().isEmpty() && source.anew().isEmpty()) {
            return Optional.empty();
        }
        RuleTrial plain = probes.plain().noting(Noting.EACH);
        RuleTrace mine = subject.run(plain);
        List<String> missing = mine.thrown().isEmpty() && !mine.memory().isEmpty()
                ? RuleTraces.missing(mine, right.run(plain))
                : List.of();
        return missing.stream()
                .flatMap(name -> source.anew().values().stream().filter(each -> name.endsWith(each.what())))
                .findFirst()
                .map(this::anew)
                .or(() -> missing.isEmpty()
                        ? Optional.empty()
                        : source.aliases().entrySet().stream()
                                .findFirst()
                                .map(alias -> another(alias.getKey(), alias.getValue())));
    }

    @Override
    public Optional<Diagnosis> ofState(Subject subject, Subject right) {
        RuleTrial plain = probes.plain().noting(Noting.EACH);
        RuleTrace mine = subject.run(plain);
        return mine.thrown().isPresent() || mine.memory().isEmpty()
                ? Optional.empty()
                : neverWrites(mine, right.run(plain));
    }

    @Override
    public Optional<Diagnosis> ofSign(Subject subject, Subject right) {
        RuleTrial plain = probes.plain().noting(Noting.EACH);
        RuleTrace mine = subject.run(plain);
        return mine.thrown().isPresent() || mine.memory().isEmpty()
                ? Optional.empty()
                : new LocalStep(exercise, plain, mine, right, probes.settings().symbols())
                        .diagnosis()
                        .filter(found -> found.words().contains(LocalStep.WRONG_SIGN));
    }

    @Override
    public Optional<Diagnosis> ofRounding(Subject subject, Subject right, Trial<?> shown) {
        if (!(shown instanceof RuleTrial trial)) {
            return Optional.empty();
        }
        RuleTrace mine = subject.run(trial);
        RuleTrace reference = right.run(trial);
        boolean rounded = mine.thrown().isEmpty()
                && !RuleTraces.same(mine, reference)
                && way(trial, mine).agrees(way(trial, reference), Part.TOLERANCE);
        return rounded
                ? Optional.of(new Diagnosis(
                        "Your %s is right but for the last digits, and this must hold to the last bit."
                                .formatted(exercise),
                        "An array to which something is added and then subtracted is not what it was:"
                                + " keep a copy and assign it, or add to a new array."))
                : Optional.empty();
    }

    private Optional<Diagnosis> neverWrites(RuleTrace mine, RuleTrace reference) {
        List<String> still = RuleTraces.neverChanged(mine, reference);
        return still.isEmpty()
                ? Optional.empty()
                : Optional.of(new Diagnosis(
                        "Your %s asks memory for %s, which then never changes."
                                .formatted(exercise, RuleTraces.list(still)),
                        "muli, addi and assign change the array itself; what mul, add and max return is another one."));
    }

    @Override
    public boolean rememberAlike(Subject one, Subject other) {
        RuleTrial plain = probes.plain().noting(Noting.EACH);
        return RuleTraces.rememberAlike(one.run(plain), other.run(plain));
    }

    /** Of one step or two, too many mistakes make the same. */
    @Override
    public Predicate<Subject> alike(Trial<?> trial, Subject subject) {
        if (!(trial instanceof RuleTrial rule) || rule.slopes().steps() < 3) {
            return other -> false;
        }
        RuleTrial noted = rule.noting(Noting.EACH);
        RuleTrace mine = subject.run(noted);
        Behaviour own = way(noted, mine);
        return other -> {
            RuleTrace theirs = other.run(noted);
            return mine.thrown().isEmpty()
                    && theirs.thrown().isEmpty()
                    && own.agrees(way(noted, theirs), Part.TOLERANCE)
                    && RuleTraces.rememberAlike(mine, theirs);
        };
    }

    private static Behaviour way(RuleTrial trial, RuleTrace trace) {
        Behaviour way = new Behaviour();
        RuleFacts.way(trial, trace, way);
        return way;
    }

    private Diagnosis anew(Source.Sight sight) {
        return new Diagnosis(
                "In line %d, your %s makes %s anew in each step.".formatted(sight.line(), exercise, sight.what()),
                "Ask memory for it once, in start: the rule must remember.");
    }

    private Diagnosis another(String name, Source.Sight first) {
        String what = first.what().equals("theta") ? "θ itself" : first.what();
        return new Diagnosis(
                "In line %d of your %s, %s is another name for %s, the same array: what changes one changes the other."
                        .formatted(first.line(), exercise, name, what),
                "Ask memory for an array of its own: memory.zeros(\"name\"), or memory.copy(\"name\", theta).");
    }

    private Optional<Diagnosis> losesItsNumbers(RuleTrace mine, RuleTrace reference) {
        int step = IntStream.range(0, mine.theta().size())
                .filter(t ->
                        !finite(mine.theta().get(t)) && finite(reference.theta().get(t)))
                .findFirst()
                .orElse(0);
        List<String> states = step == 0
                ? List.of()
                : own(mine.memory().get(step - 1).entrySet().stream()
                        .filter(state -> !finite(state.getValue()))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList());
        return step == 0
                ? Optional.empty()
                : goesWrong(
                        "has no numbers any more after step %d: θ%s NaN or infinite."
                                .formatted(step, states.isEmpty() ? " is" : " and " + RuleTraces.list(states) + " are"),
                        "Look for a root of something negative, and for a division by zero.");
    }

    private static boolean finite(double... values) {
        return DoubleStream.of(values).allMatch(Double::isFinite);
    }

    /** Where a trace leaves the right one: a place to look at, and no name. */
    private Optional<Diagnosis> whereItGoesWrong(RuleTrace mine, RuleTrace reference) {
        int step = RuleTraces.rightSteps(mine, reference) + 1;
        int states = IntStream.rangeClosed(1, Math.min(step, mine.memory().size()))
                .filter(t -> !own(RuleTraces.wrongStates(t, mine, reference)).isEmpty())
                .findFirst()
                .orElse(0);
        if (states > 0) {
            List<String> fine = own(RuleTraces.rightStates(states, mine, reference));
            List<String> wrong = own(RuleTraces.wrongStates(states, mine, reference));
            return goesWrong(
                    "goes wrong in %s, in step %d.%s"
                            .formatted(
                                    RuleTraces.list(wrong),
                                    states,
                                    fine.isEmpty()
                                            ? ""
                                            : " There, " + RuleTraces.list(fine) + (fine.size() == 1 ? " is" : " are")
                                                    + " right."),
                    "Look at the lines that change %s.".formatted(wrong.size() == 1 ? "it" : "them"));
        }
        if (step >= mine.theta().size()) {
            return Optional.empty();
        }
        List<String> fine = own(RuleTraces.rightStates(step, mine, reference));
        String until = step == 1
                ? "takes the first step wrong"
                : step == 2
                        ? "takes the first step right, and the second one wrong"
                        : "is right up to step %d, and wrong from step %d on".formatted(step - 1, step);
        return goesWrong(
                until
                        + (fine.isEmpty()
                                ? "."
                                : ", although %s %s right."
                                        .formatted(RuleTraces.list(fine), fine.size() == 1 ? "is" : "are")),
                fine.isEmpty()
                        ? step == 1
                                ? "Look at the first step: what is subtracted from θ there?"
                                : "Look at what a step leaves behind for the next one, and at where t comes in."
                        : "Look at the lines that make the step of it.");
    }

    /** Without what belongs to the rule that it wraps, which is right as it is. */
    private List<String> own(List<String> states) {
        return probes.settings().symbols().contains(Settings.INNER)
                ? states.stream().filter(name -> !name.contains("/")).toList()
                : states;
    }

    private Optional<Diagnosis> goesWrong(String words, String hint) {
        return Optional.of(Diagnosis.shown("Your " + exercise + " " + words, hint));
    }

    /** One subject beside the reference, on one trial. */
    private record Look(
            String exercise,
            RuleTrial plain,
            Subject subject,
            Subject right,
            RuleTrace mine,
            RuleTrace reference,
            Source source,
            RuleProbes probes) {
        Look on(RuleTrial trial) {
            return new Look(exercise, trial, subject, right, subject.run(trial), right.run(trial), source, probes);
        }

        private Optional<Diagnosis> said(boolean holds, String words, String hint) {
            return holds ? Optional.of(new Diagnosis("Your " + exercise + " " + words, hint)) : Optional.empty();
        }

        Optional<Diagnosis> changesItsAnswer() {
            return said(
                    !RuleTraces.same(subject.run(plain), mine),
                    "gives other answers when the same is asked again" + inStatic(),
                    "Something is kept from one run to the next, as in a static field, or left to chance.");
        }

        Optional<Diagnosis> shares() {
            boolean instances = differs(subject.run(plain.with(Company.BESIDE_ANOTHER)));
            boolean starts = instances || differs(subject.run(plain.with(Company.AGAIN)));
            return said(
                    starts,
                    instances
                            ? "shares something between two instances" + inStatic()
                            : "is kept by the optimizer itself: a second start goes on where the first one stopped.",
                    "Make all state in start, anew, with memory.");
        }

        /** What throws beside another may do so because that one's θ has another shape. */
        private boolean differs(RuleTrace other) {
            return other.thrown().isEmpty() && !RuleTraces.same(other, mine);
        }

        private String inStatic() {
            return source.statics().isEmpty()
                    ? "."
                    : ": %s is static (line %d)."
                            .formatted(
                                    source.statics().get(0).what(),
                                    source.statics().get(0).line());
        }

        Optional<Diagnosis> keepsTheGradient() {
            RuleTrace overwritten = subject.run(plain.with(GradientArrays.OVERWRITTEN));
            boolean later = !RuleTraces.same(overwritten, mine);
            boolean within = later || !RuleTraces.same(subject.run(plain.with(GradientArrays.FRESH)), mine);
            return said(
                    within,
                    later
                            ? "keeps the gradient's own array from one step to the next; the next call of at fills it anew."
                            : "uses a gradient's array after asking for another one, which has overwritten it.",
                    "The gradient is scratch until the next call of at: copy what must last, gradient.at(…).dup().");
        }

        Optional<Diagnosis> asksTooOften() {
            int step = IntStream.range(0, mine.asked().size())
                    .filter(t -> times(mine, t) != times(reference, t))
                    .findFirst()
                    .orElse(-1);
            if (step < 0) {
                return Optional.empty();
            }
            int times = times(mine, step);
            boolean always = IntStream.range(0, mine.asked().size()).allMatch(t -> times(mine, t) == times);
            return said(
                    true,
                    "asks for the gradient %s in %s; %s would be right."
                            .formatted(
                                    inWords(times),
                                    always ? "a step" : "step " + (step + 1),
                                    inWords(times(reference, step))),
                    times > times(reference, step)
                            ? "Keep the gradient in a variable; each call costs a pass over the data."
                            : "Compare what you ask for with the formula: it wants a gradient for each point.");
        }

        private static int times(RuleTrace trace, int step) {
            return trace.asked().get(step).size();
        }

        private static String inWords(int times) {
            return List.of("never", "once", "twice").stream()
                    .skip(times)
                    .findFirst()
                    .orElse(times + " times");
        }

        Optional<Diagnosis> asksAwayFromTheta() {
            int step = asksAtTheta(reference) ? firstElsewhere(mine) : 0;
            return said(
                    step > 0,
                    step > 0 ? where(step) : "",
                    "gradient.at(theta), before θ moves; a copy of θ does not follow it.");
        }

        /** Of a rule that has to ask away from θ. */
        Optional<Diagnosis> asksAtAWrongPoint() {
            if (asksAtTheta(reference)) {
                return Optional.empty();
            }
            int step = RuleTraces.rightSteps(mine, reference) + 1;
            int which = step > mine.asked().size() ? 0 : firstOff(step);
            String hint = "Compare the point that you hand to gradient.at with the one in the formula.";
            return which > 1
                    ? Optional.of(Diagnosis.shown(
                            "Your %s asks for the gradient at the wrong point in step %d, the %s time that it asks."
                                    .formatted(
                                            exercise,
                                            step,
                                            which == 2 ? "second" : which == 3 ? "third" : which + "th"),
                            hint))
                    : said(
                            which > 0,
                            "asks for the gradient at the wrong point in step %d%s; θ was right until then."
                                    .formatted(step, asksAtTheta(mine) ? ", at θ" : ""),
                            hint);
        }

        /** Which of a step's points is the first that is wrong, from 1; 0 if none is. */
        private int firstOff(int step) {
            List<double[]> own = mine.asked().get(step - 1);
            List<double[]> theirs = reference.asked().get(step - 1);
            double[] start = mine.theta().get(0);
            return IntStream.range(0, Math.min(own.size(), theirs.size()))
                    .filter(i -> !RuleTraces.near(own.get(i), theirs.get(i), start))
                    .map(i -> i + 1)
                    .findFirst()
                    .orElse(0);
        }

        /** The point of a step that asks elsewhere. */
        private String where(int step) {
            double[] theta = mine.theta().get(step - 1);
            double[] point = mine.asked().get(step - 1).get(0);
            boolean atStart = IntStream.range(0, mine.asked().size())
                    .allMatch(t -> Arrays.equals(
                            mine.asked().get(t).get(0), mine.theta().get(0)));
            if (atStart) {
                return "asks for the gradient where θ started, in every step.";
            }
            if (Arrays.equals(point, mine.theta().get(step))) {
                return "moves θ first, and asks for the gradient afterwards, where θ is then.";
            }
            double factor = point[0] / theta[0];
            boolean scaled = IntStream.range(0, point.length)
                    .allMatch(i -> Math.abs(point[i] - factor * theta[i]) <= Part.TOLERANCE * Math.abs(point[i]));
            return scaled
                    ? "asks for the gradient where θ has been multiplied by %s before."
                            .formatted(Math.round(1e6 * factor) / 1e6)
                    : "asks for the gradient at another point than θ, in step %d for the first time.".formatted(step);
        }

        private static boolean asksAtTheta(RuleTrace trace) {
            return trace.asked().stream().allMatch(points -> points.size() == 1) && firstElsewhere(trace) == 0;
        }

        /** The first step that asks away from θ; 0 if there is none. */
        private static int firstElsewhere(RuleTrace trace) {
            return IntStream.range(0, trace.asked().size())
                    .filter(t -> !trace.asked().get(t).isEmpty()
                            && !Arrays.equals(
                                    trace.asked().get(t).get(0), trace.theta().get(t)))
                    .map(t -> t + 1)
                    .findFirst()
                    .orElse(0);
        }

        Optional<Diagnosis> neverMoves() {
            return said(
                    mine.theta().stream()
                            .allMatch(theta -> Arrays.equals(theta, mine.theta().get(0))),
                    "never moves θ.",
                    "sub, add and mul make new arrays; subi, addi and muli change theta in place.");
        }

        Optional<Diagnosis> remembersNothing() {
            return said(
                    isForgetful(subject, mine) && !isForgetful(right, reference),
                    "remembers nothing: each step is what a new start would take there.",
                    "What must last comes from memory, in start, and is changed in place.");
        }

        Optional<Diagnosis> takesAWrongStep() {
            return new LocalStep(exercise, plain, mine, right, probes.settings().symbols()).diagnosis();
        }

        private boolean isForgetful(Subject who, RuleTrace trace) {
            return IntStream.of(MOMENTS).allMatch(step -> {
                double[] there = trace.theta().get(step);
                RuleTrace fresh = who.run(plain.from(Waypoint.unremembered(InitialTheta.of(there), step)));
                return fresh.theta().size() > 1
                        && RuleTraces.near(fresh.theta().get(1), trace.theta().get(step + 1), there);
            });
        }

        Optional<Diagnosis> ignores() {
            return IntStream.range(0, probes.settings().symbols().size())
                    .filter(this::ignores)
                    .mapToObj(this::ignoring)
                    .findFirst();
        }

        /** What it remembers shows whether it uses the parameter at all. */
        private Diagnosis ignoring(int setting) {
            String symbol = probes.settings().symbols().get(setting);
            RuleTrace other = subject.run(probes.plainWithAnother(setting).noting(Noting.EACH));
            List<String> changed = IntStream.rangeClosed(1, mine.memory().size())
                    .mapToObj(step -> RuleTraces.wrongStates(step, mine, other))
                    .flatMap(List::stream)
                    .distinct()
                    .toList();
            return changed.isEmpty()
                    ? new Diagnosis(
                            "Your %s does the same whatever %s is: it is not used, or a fixed value stands there."
                                    .formatted(exercise, symbol),
                            "Every hyperparameter comes from the record's components.")
                    : Diagnosis.shown(
                            "Your %s takes the same steps whatever %s is: it comes into %s, but never into a step."
                                    .formatted(exercise, symbol, RuleTraces.list(changed)),
                            "Look at where the formula's step depends on %s, and at what yours makes of that."
                                    .formatted(symbol));
        }

        /** In short trials and in long ones: what matters only later is no parameter without effect. */
        private boolean ignores(int setting) {
            RuleTrial plainer = probes.plainWithAnother(setting);
            RuleTrial longer = probes.lasting();
            RuleTrial longest = probes.lastingWithAnother(setting);
            return RuleTraces.same(subject.run(plainer), mine)
                    && !RuleTraces.same(right.run(plainer), reference)
                    && RuleTraces.same(subject.run(longest), subject.run(longer));
        }

        Optional<Diagnosis> keepsOutside() {
            List<String> missing = RuleTraces.missing(mine, reference);
            return said(
                    !RuleTraces.same(subject.run(plain.savedAfter(SAVED)), mine),
                    "keeps something outside its Memory: saved after step %d and restored, it goes on otherwise.%s"
                            .formatted(
                                    SAVED,
                                    missing.isEmpty()
                                            ? ""
                                            : " There is no " + RuleTraces.list(missing) + " in its Memory."),
                    "Ask memory for every array that must last, and take t as it is given.");
        }

        Optional<Diagnosis> rounds() {
            return said(
                    new FloatPattern(subject, right, probes).holds(),
                    "is right to about seven digits, and no further: somewhere a number is a FLOAT.",
                    "Nd4j.zeros makes FLOAT, memory.zeros an array of θ's own type; a (float) loses half of the digits.");
        }
    }
}
