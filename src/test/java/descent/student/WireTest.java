package descent.student;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descent.trial.BatchingTrace;
import descent.trial.BatchingTrial;
import descent.trial.InitialTheta;
import descent.trial.Instance;
import descent.trial.LandscapeSlopes;
import descent.trial.RecordedSlopes;
import descent.trial.RuleTrace;
import descent.trial.RuleTrial;
import descent.trial.ScheduleTrace;
import descent.trial.ScheduleTrial;
import descent.trial.SearchTrace;
import descent.trial.SearchTrial;
import descent.trial.StoppingTrace;
import descent.trial.StoppingTrial;
import descent.trial.StubTrace;
import descent.trial.StubTrial;
import descent.trial.Thrown;
import descent.trial.Trace;
import descent.trial.Trial;
import descent.trial.TrustedRule;
import descent.trial.Waypoint;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class WireTest {
    private static final Instance ADAM = Instance.of("Adam", 0.1, 0.9, 0.999, 1e-8);
    private static final Thrown THROWN =
            new Thrown("java.lang.Error", "θ", List.of(new Thrown.Place("descent.exercises.A", "A.java", 7)));
    private static final Optional<Thrown> NOTHING = Optional.empty();

    static Stream<Request> requests() {
        RecordedSlopes slopes = RecordedSlopes.of(3, 2, 0.25, (t, i) -> t - 3.0 * i);
        InitialTheta shaped = new InitialTheta(
                InitialTheta.Precision.FLOAT, new double[] {1, -0.0}, new long[] {1, 2}, List.of(new long[] {2, 1}));
        RuleTrial plain = RuleTrial.of(ADAM, InitialTheta.of(1, Double.NaN), slopes);
        Instance nested = Instance.of("Lookahead", Instance.of("Lookahead", TrustedRule.MIDPOINT, 2, 0.5), 5, 0.5);
        return Stream.of(
                new Request.Compile(ordered("Adam.java", new byte[] {1, -1}, "B.java", new byte[0])),
                new Request.Load(Map.of("descent.exercises.Adam", new byte[] {-54}), "mark"),
                new Request.Run(plain),
                new Request.Run(RuleTrial.of(nested, shaped, new LandscapeSlopes(4))
                        .with(RuleTrial.GradientArrays.OVERWRITTEN)
                        .with(RuleTrial.Company.BESIDE_ITSELF)
                        .noting(RuleTrial.Noting.EACH)
                        .savedAfter(2)),
                new Request.Run(plain.from(new Waypoint(new double[2], Map.of("m", new double[] {3}), 1))),
                new Request.Run(
                        BatchingTrial.of(Instance.of("MiniBatches", 4), 10, -1).by(BatchingTrial.Caller.INSISTENT)),
                new Request.Run(ScheduleTrial.of(Instance.of("Schedules.step", 2, 0.5), 0, 1, 200)),
                new Request.Run(StoppingTrial.of(Instance.of("EarlyStopping", 3, 0.1), 1, Double.POSITIVE_INFINITY)),
                new Request.Run(new SearchTrial(
                        Instance.of("GridSearch"),
                        ordered("b", List.of(1.0, 0.0), "a", List.of(2.0)),
                        List.of(0.5, Double.NaN))),
                new Request.Run(
                        StubTrial.of(StubTrial.Kind.STOPPING, Instance.of("EarlyStopping"), "patience", "minDelta")));
    }

    static Stream<Answer> answers() {
        return Stream.of(
                new Answer.Loaded(),
                new Answer.Failed(THROWN),
                new Compiled(
                        Map.of("A.java", List.of("line 1: no", "")),
                        Map.of("descent.exercises.B", new byte[] {1}),
                        Map.of("descent.exercises.B", "B.java")),
                new Answer.Ran(ruleTrace()),
                new Answer.Ran(new BatchingTrace(
                        List.of(List.of(new int[] {2, 0}, new int[] {1})), List.of(), NOTHING)),
                new Answer.Ran(new ScheduleTrace(List.of(1.0, Double.NaN), NOTHING)),
                new Answer.Ran(new StoppingTrace(List.of(-1), List.of(new StoppingTrace.Answer(true, 4)), NOTHING)),
                new Answer.Ran(new SearchTrace(
                        List.of(ordered("b", 1.0, "a", 2.0)), Optional.of(ordered("b", 1.0, "a", 2.0)), NOTHING)),
                new Answer.Ran(new StubTrace(Optional.of(THROWN))));
    }

    private static RuleTrace ruleTrace() {
        return new RuleTrace(
                List.of(new double[] {1, 2}, new double[] {Double.NEGATIVE_INFINITY, -0.0}),
                List.of(List.of(new double[] {1, 2}, new double[0])),
                List.of(ordered("v", new double[] {1}, "m", new double[] {2, 3})),
                Optional.of(THROWN));
    }

    private static <T> Map<String, T> ordered(String first, T one, String second, T other) {
        Map<String, T> map = new LinkedHashMap<>();
        map.put(first, one);
        map.put(second, other);
        return map;
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("requests")
    void everyRequestArrivesAsItWas(Request request) {
        arrives(Request.class, request);
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("answers")
    void everyAnswerArrivesAsItWas(Answer answer) {
        arrives(Answer.class, answer);
    }

    @Test
    void noKindOfTrialOrTraceIsLeftOut() {
        assertThat(requests()
                        .filter(Request.Run.class::isInstance)
                        .map(run -> ((Request.Run) run).trial().getClass())
                        .collect(Collectors.toSet()))
                .isEqualTo(Set.of(Trial.class.getPermittedSubclasses()));
        assertThat(answers()
                        .filter(Answer.Ran.class::isInstance)
                        .map(ran -> ((Answer.Ran) ran).trace().getClass())
                        .collect(Collectors.toSet()))
                .isEqualTo(Set.of(Trace.class.getPermittedSubclasses()));
    }

    private static <T> void arrives(Class<T> type, T message) {
        byte[] bytes = Wire.bytes(type, message);
        T arrived = Wire.value(type, bytes);

        assertThat(arrived)
                .usingRecursiveComparison()
                .withEqualsForType((one, other) -> Double.compare(one, other) == 0, Double.class)
                .isEqualTo(message);
        assertThat(Wire.bytes(type, arrived)).as("order and signs of zero, too").isEqualTo(bytes);
    }

    @Test
    void aMessageThatIsCutAnywhereIsGarbled() {
        answers().forEach(answer -> {
            byte[] bytes = Wire.bytes(Answer.class, answer);
            for (int length = 0; length < bytes.length; length++) {
                byte[] cut = Arrays.copyOf(bytes, length);
                assertThatThrownBy(() -> Wire.value(Answer.class, cut)).isInstanceOf(Garbled.class);
            }
        });
    }

    @Test
    void whatFollowsAMessageMakesItGarbled() {
        assertGarbled(new byte[] {1, 0}, "goes on for 1 bytes");
    }

    @Test
    void aKindThatIsNotThereIsGarbled() {
        assertGarbled(new byte[] {99}, "a choice (99) is not in 0 … 4");
    }

    @Test
    void aTruthThatIsNeitherIsGarbled() {
        byte[] bytes = Wire.bytes(Answer.class, new Answer.Ran(new StubTrace(Optional.empty())));
        bytes[bytes.length - 1] = 2;

        assertGarbled(bytes, "a choice (2)");
    }

    @Test
    void aCountIsHeldAgainstWhatIsLeftBeforeRoomIsMade() {
        byte[] bytes = Wire.bytes(Answer.class, new Answer.Ran(new ScheduleTrace(List.of(1.0), NOTHING)));
        for (int count : new int[] {Integer.MAX_VALUE, Integer.MIN_VALUE, -1, 1 << 20}) {
            ByteBuffer.wrap(bytes).putInt(2, count);
            assertGarbled(bytes, "there are not " + count + " things");
        }
    }

    @Test
    void aRecordThatItsConstructorRefusesIsGarbled() {
        byte[] bytes = ByteBuffer.allocate(4).putInt(-1).array();

        assertThat(Wire.value(Positive.class, new byte[] {0, 0, 0, 1})).isEqualTo(new Positive(1));
        assertThatThrownBy(() -> Wire.value(Positive.class, bytes))
                .isInstanceOf(Garbled.class)
                .hasMessageContaining("-1 must be positive");
    }

    private record Positive(int number) {
        Positive {
            if (number < 1) {
                throw new IllegalArgumentException(number + " must be positive");
            }
        }
    }

    @Test
    void nestingIsBounded() {
        Instance deep = Instance.of("Lookahead", 1.0);
        for (int i = 0; i < 20; i++) {
            deep = Instance.of("Lookahead", deep);
        }
        byte[] twenty = Wire.bytes(Instance.class, deep);
        assertThat(Wire.value(Instance.class, twenty)).isEqualTo(deep);

        for (int i = 0; i < 20; i++) {
            deep = Instance.of("Lookahead", deep);
        }
        byte[] forty = Wire.bytes(Instance.class, deep);
        assertThatThrownBy(() -> Wire.value(Instance.class, forty))
                .isInstanceOf(Garbled.class)
                .hasMessageContaining("nested more than 32 deep");
    }

    @Test
    void aMessageOfManySmallThingsTakesNoMoreMemoryThanItMay() {
        assertBounded(Lists.class, new byte[] {0, 0, 0, 0});
        assertBounded(Texts.class, new byte[] {0, 0, 0, 1, 'a'});
        assertBounded(Maps.class, new byte[] {0, 0, 0, 1, 0, 0, 0, 1, 'a', 0, 0, 0, 0});
    }

    private record Lists(List<double[]> all) {}

    private record Texts(List<String> all) {}

    private record Maps(List<Map<String, List<Integer>>> all) {}

    /** Of the longest frame, full of these. */
    private static void assertBounded(Class<?> type, byte[] each) {
        int count = (Frames.LONGEST - Integer.BYTES) / each.length;
        ByteBuffer bytes =
                ByteBuffer.allocate(Integer.BYTES + count * each.length).putInt(count);
        while (bytes.hasRemaining()) {
            bytes.put(each);
        }

        long before = allocated();
        assertThatThrownBy(() -> Wire.value(type, bytes.array()))
                .isInstanceOf(Garbled.class)
                .hasMessageContaining("more than 32 MiB");
        assertThat(allocated() - before) // what was thrown away at once among it
                .as(type.getSimpleName())
                .isLessThan(2 * WireInput.MOST_MEGABYTES << 20);
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean())
                .getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    @Test
    void thousandsOfMutatedMessagesAreReadOrGarbledAndNothingElse() {
        SplittableRandom random = new SplittableRandom(1);
        List<byte[]> messages = new ArrayList<>();
        answers().forEach(answer -> messages.add(Wire.bytes(Answer.class, answer)));
        int garbled = 0;
        long before = allocated();
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = mutated(messages.get(random.nextInt(messages.size())).clone(), random);
            try {
                Wire.value(Answer.class, bytes);
            } catch (Garbled e) {
                garbled++;
            }
        }
        assertThat(garbled).isBetween(5_000, 19_000);
        assertThat((allocated() - before) / 20_000).as("bytes a message").isLessThan(20_000);
    }

    private static byte[] mutated(byte[] bytes, SplittableRandom random) {
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            int at = random.nextInt(bytes.length);
            bytes[at] = switch (random.nextInt(4)) {
                case 0 -> (byte) random.nextInt(256);
                case 1 -> (byte) (bytes[at] + 1);
                case 2 -> (byte) 0;
                default -> (byte) 0x7f;
            };
        }
        return random.nextInt(5) == 0 ? Arrays.copyOf(bytes, random.nextInt(2 * bytes.length)) : bytes;
    }

    @Test
    void longValuesArrive() {
        double[] values = IntStream.range(0, 200_000).asDoubleStream().toArray();
        RuleTrace trace = new RuleTrace(List.of(values, values), List.of(), List.of(), NOTHING);

        RuleTrace arrived = Wire.value(RuleTrace.class, Wire.bytes(RuleTrace.class, trace));

        assertThat(arrived.theta().get(1)).isEqualTo(values);
    }

    @Test
    void whatNobodyWouldReadIsNotWritten() {
        List<double[]> theta = List.of(new double[Frames.LONGEST / 8]);
        RuleTrace trace = new RuleTrace(theta, List.of(), List.of(), NOTHING);

        assertThatThrownBy(() -> Wire.bytes(RuleTrace.class, trace)).hasMessage("a message has more than 8 MiB");
    }

    @Test
    void aTypeThatCannotBeSentIsNamed() {
        record Odd(Object any) {}

        assertThatThrownBy(() -> Wire.bytes(Odd.class, new Odd(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("class java.lang.Object cannot be sent");
    }

    private static void assertGarbled(byte[] bytes, String why) {
        assertThatThrownBy(() -> Wire.value(Answer.class, bytes))
                .isInstanceOf(Garbled.class)
                .hasMessageContaining(why);
    }
}
