package descent.mutant.diagnosis;

import descent.kata.Diagnosis;
import descent.trial.BatchingTrace;
import descent.trial.BatchingTrial;
import descent.trial.Subject;
import descent.trial.Trial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the traces of batching prove: about chance first, for many orders are right. */
record BatchingFinds(BatchingProbes probes) implements Facts {
    private static final int SAMPLES = 24;
    private static final int SIZE = 5;

    @Override
    public Optional<Diagnosis> before(Subject subject, Subject right, Source source) {
        if (!source.fickle().isEmpty()) {
            return Optional.of(ThrownWords.changesItsMind(
                    probes.exercise(), " (line " + source.fickle().get(0).line() + ")"));
        }
        BatchingTrial trial = probes.trial(SAMPLES, SIZE, 1).epochs(3);
        BatchingTrace mine = subject.run(trial);
        if (mine.thrown().isPresent()) {
            return Optional.empty();
        }
        List<int[]> orders = mine.epochs().stream().map(BatchingFinds::order).toList();
        if (orders.stream().allMatch(BatchingFinds::rises)) {
            return said("hands out the samples in order: they are not shuffled at all.", "Shuffle before you cut.");
        }
        if (!alike(mine, subject.run(trial))) {
            return said(
                    "gives another order when the same is asked again: it keeps something, or draws from something other than random.",
                    "random is the only source of chance, and nothing is kept, so that a run can be repeated.");
        }
        if (alike(mine.epochs().get(0), mine.epochs().get(1))
                && alike(mine.epochs().get(0), mine.epochs().get(2))) {
            return said("keeps one order for all epochs.", "Draw the order anew in each call of epoch, and keep none.");
        }
        BatchingTrace another = subject.run(probes.trial(SAMPLES, SIZE, 2));
        return another.thrown().isEmpty()
                        && alike(mine.epochs().get(0), another.epochs().get(0))
                ? said(
                        "does not draw its order from random: another seed gives the same one.",
                        "Use the random you are given.")
                : Optional.empty();
    }

    @Override
    public Optional<Diagnosis> of(Subject subject, Subject right, Source source, Optional<Trial<?>> shown) {
        BatchingTrace first = subject.run(probes.trial(SAMPLES, SIZE, 1));
        if (first.thrown().isEmpty()
                && first.epochs().get(0).size() > 1
                && first.epochs().get(0).stream().allMatch(batch -> batch.length > 1 && isRun(batch))) {
            return said("leaves neighbours together: only the batches are shuffled.", "Shuffle the samples, then cut.");
        }
        for (int[] data : BatchingProbes.DATA) {
            BatchingTrial trial = probes.trial(data[0], data[1], 1);
            BatchingTrace mine = subject.run(trial);
            if (mine.thrown().isPresent()) {
                return Optional.empty();
            }
            Optional<Diagnosis> found = sizes(mine, right.run(trial), data)
                    .or(() -> samples(data[0], order(mine.epochs().get(0))))
                    .or(() -> overwritten(subject, trial));
            if (found.isPresent()) {
                return found;
            }
        }
        Behaviour chances = probes.chances().of(subject);
        return chances.thrown().isEmpty() && !chances.agrees(probes.chances().of(right), 0)
                ? said(
                        "does not make every order equally likely: with three samples, some orders come more often.",
                        "For i from n − 1 down to 1, exchange element i with element random.nextInt(i + 1).")
                : Optional.empty();
    }

    private Optional<Diagnosis> sizes(BatchingTrace mine, BatchingTrace right, int... data) {
        String sizes = sizes(mine);
        return sizes.equals(sizes(right))
                ? Optional.empty()
                : said(
                        "cuts %d samples into batches of the sizes %s; %s would be right%s."
                                .formatted(
                                        data[0],
                                        sizes,
                                        sizes(right),
                                        probes.exercise().equals("MiniBatches") ? ", where size is " + data[1] : ""),
                        "Look at where a batch begins and ends, and at the last one.");
    }

    private Optional<Diagnosis> overwritten(Subject subject, BatchingTrial trial) {
        BatchingTrace kept = subject.run(trial.by(BatchingTrial.Caller.OVERWRITING));
        return kept.kept().isEmpty() || same(kept.epochs().get(0), kept.kept().get(0))
                ? Optional.empty()
                : said(
                        "hands out one array again and again, and so changes batches that the caller keeps.",
                        "Make a new array for each batch.");
    }

    /** For example "4 × 5, 1 × 4". */
    private static String sizes(BatchingTrace trace) {
        List<String> runs = new ArrayList<>();
        List<int[]> batches = trace.epochs().get(0);
        for (int from = 0; from < batches.size(); ) {
            int size = batches.get(from).length;
            int end = from;
            while (end < batches.size() && batches.get(end).length == size) {
                end++;
            }
            runs.add((end - from) + " × " + size);
            from = end;
        }
        return runs.isEmpty() ? "nothing" : String.join(", ", runs);
    }

    private Optional<Diagnosis> samples(int count, int... order) {
        Optional<Integer> outside = Arrays.stream(order)
                .boxed()
                .filter(sample -> sample < 0 || sample >= count)
                .findFirst();
        if (outside.isPresent()) {
            return said(
                    "hands out the index %d, out of range: %d samples count from 0 to %d."
                            .formatted(outside.get(), count, count - 1),
                    "Indices count from 0.");
        }
        Optional<Integer> twice = IntStream.range(0, count)
                .boxed()
                .filter(i -> count(order, i) > 1)
                .findFirst();
        Optional<Integer> never = IntStream.range(0, count)
                .boxed()
                .filter(i -> count(order, i) == 0)
                .findFirst();
        if (twice.isPresent()) {
            return said(
                    "hands out sample %d %s in one epoch%s."
                            .formatted(
                                    twice.get(),
                                    count(order, twice.get()) == 2
                                            ? "twice"
                                            : "(" + count(order, twice.get()) + " times)",
                                    never.map(i -> ", and sample " + i + " never")
                                            .orElse("")),
                    "Each sample comes once: shuffle a list of all, and cut it.");
        }
        return never.isPresent()
                ? said("never hands out sample %d.".formatted(never.get()), "Each sample comes once in an epoch.")
                : Optional.empty();
    }

    private Optional<Diagnosis> said(String words, String hint) {
        return Optional.of(new Diagnosis("Your " + probes.exercise() + " " + words, hint));
    }

    private static long count(int[] order, int sample) {
        return Arrays.stream(order).filter(each -> each == sample).count();
    }

    private static int[] order(List<int[]> epoch) {
        return epoch.stream().flatMapToInt(Arrays::stream).toArray();
    }

    private static boolean rises(int... order) {
        int[] once = Arrays.stream(order).distinct().toArray();
        return once.length > 2 && IntStream.range(1, once.length).allMatch(i -> once[i - 1] < once[i]);
    }

    private static boolean isRun(int... batch) {
        int[] sorted = Arrays.stream(batch).sorted().toArray();
        return IntStream.range(1, sorted.length).allMatch(i -> sorted[i] == sorted[i - 1] + 1);
    }

    private static boolean alike(BatchingTrace one, BatchingTrace other) {
        return other.thrown().isEmpty()
                && IntStream.range(0, one.epochs().size())
                        .allMatch(i -> alike(one.epochs().get(i), other.epochs().get(i)));
    }

    private static boolean alike(List<int[]> one, List<int[]> other) {
        return Arrays.equals(order(one), order(other));
    }

    private static boolean same(List<int[]> one, List<int[]> other) {
        return one.size() == other.size()
                && IntStream.range(0, one.size()).allMatch(i -> Arrays.equals(one.get(i), other.get(i)));
    }
}
