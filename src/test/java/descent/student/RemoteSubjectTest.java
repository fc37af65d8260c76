package descent.student;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descent.trial.InitialTheta;
import descent.trial.Instance;
import descent.trial.RecordedSlopes;
import descent.trial.RuleTrace;
import descent.trial.RuleTrial;
import descent.trial.ScheduleTrace;
import descent.trial.ScheduleTrial;
import descent.trial.StubTrace;
import descent.trial.Thrown;
import descent.trial.TrustedRule;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** With a student's process at the other end, and with somebody who only answers. */
final class RemoteSubjectTest {
    private static final ScheduleTrial TRIAL = ScheduleTrial.of(Instance.of("Schedules.step", 2, 0.5), 0, 3);
    private static final String COUNTING = """
            package descent.exercises;
            import descent.*;
            public final class Schedules {
                private static int calls;
                public static Schedule step(int every, double factor) {
                    return t -> {
                        System.out.println("t is " + t);
                        if (t > 100) { throw new IllegalStateException("too late"); }
                        return t < 0 ? loop() : ++calls;
                    };
                }
                private static double loop() {
                    while (true) { Thread.onSpinWait(); }
                }
            }
            """;

    private static Process process;
    private static RemoteSubject subject;
    private static Map<String, byte[]> classes;

    @BeforeAll
    static void start() throws IOException {
        process = started();
        subject = new RemoteSubject(process.getInputStream(), process.getOutputStream());
        Compiled compiled = subject.compile(Map.of("Schedules.java", COUNTING.getBytes(StandardCharsets.UTF_8)));
        assertThat(compiled.errors()).isEmpty();
        classes = compiled.classes();
    }

    private static Process started() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        ClassPath.own().toString(),
                        Worker.class.getName())
                .start();
    }

    @AfterAll
    static void stop() {
        process.destroyForcibly();
    }

    @Test
    void runsATrialInTheOtherProcess() {
        subject.load(classes, "");

        assertThat(subject.run(TRIAL).factors()).containsExactly(1.0, 2.0);
    }

    @Test
    void staticFieldsAreNotSeenByWhatIsLoadedNext() {
        subject.load(classes, "");
        subject.run(TRIAL);
        subject.load(classes, "");

        assertThat(subject.run(TRIAL).factors()).containsExactly(1.0, 2.0);
    }

    @Test
    void whatTheClassesThrowIsPartOfTheTrace() {
        subject.load(classes, "");
        ScheduleTrace trace = subject.run(ScheduleTrial.of(Instance.of("Schedules.step", 2, 0.5), 3, 101));

        assertThat(trace.factors()).containsExactly(1.0);
        assertThat(trace.thrown()).hasValueSatisfying(thrown -> {
            assertThat(thrown.message()).isEqualTo("too late");
            assertThat(thrown.at()).first().extracting(Thrown.Place::line).isEqualTo(8);
        });
    }

    @Test
    void oneThatTakesLongSaysOnceWhereItIs() throws IOException {
        Process own = started();
        RemoteSubject looping = new RemoteSubject(own.getInputStream(), own.getOutputStream());
        looping.load(classes, "");
        Thread end = new Thread(() -> {
            while (looping.doing().isEmpty()) {
                Thread.onSpinWait();
            }
            own.destroyForcibly();
        });
        end.start();

        assertThatThrownBy(() -> looping.run(ScheduleTrial.of(Instance.of("Schedules.step", 2, 0.5), -1)))
                .isInstanceOf(Lost.class);
        assertThat(looping.doing()).hasValueSatisfying(doing -> {
            assertThat(doing.at()).first().extracting(Thrown.Place::line).isEqualTo(13);
            assertThat(doing.waiting()).isFalse();
        });
    }

    @Test
    void whoeverSaysTwiceThatItTakesLongTalksNonsense() {
        Answer still = new Answer.Still(new Busy(List.of(), false, 1, 2));
        assertThatThrownBy(() -> answered(still, still).run(TRIAL)).isInstanceOf(Garbled.class);
    }

    @Test
    void whatIsNotThereIsNobodysMistakeButTheClasses() {
        subject.load(Map.of(), "");

        assertThat(subject.run(TRIAL).thrown())
                .hasValueSatisfying(thrown ->
                        assertThat(thrown.is(IllegalArgumentException.class)).isTrue());
    }

    @Test
    void trustedRulesNeedNoClasses() {
        subject.load(Map.of(), "");
        RecordedSlopes slopes = RecordedSlopes.of(2, 1, 0, (t, i) -> t);
        RuleTrace trace = subject.run(RuleTrial.of(TrustedRule.GRADIENT_DESCENT, InitialTheta.of(1), slopes));

        assertThat(trace.theta()).containsExactly(new double[] {1}, new double[] {0.9}, new double[] {0.9 - 0.2});
    }

    @Test
    void aMarkStandsBetweenWhatTheClassesPrint() throws IOException {
        Process other = started();
        try (BufferedReader printed = other.errorReader()) {
            RemoteSubject printing = new RemoteSubject(other.getInputStream(), other.getOutputStream());
            printing.load(classes, "first");
            printing.run(TRIAL);
            printing.load(classes, "second");

            assertThat(printed.lines()
                            .dropWhile(line -> !line.equals("first"))
                            .takeWhile(line -> !line.equals("second")))
                    .containsExactly("first", "t is 0", "t is 3", "");
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void theProcessEndsInTheMiddleOfALoopWhenNobodyWaitsForItAnyMore() throws Exception {
        Process other = started();
        RemoteSubject looping = new RemoteSubject(other.getInputStream(), other.getOutputStream());
        looping.load(classes, "");
        Thread caller = new Thread(() -> {
            try {
                looping.run(ScheduleTrial.of(Instance.of("Schedules.step", 2, 0.5), -1));
            } catch (Lost e) {
                return; // as it must be
            }
        });
        caller.start();
        Thread.sleep(200);
        assertThat(other.isAlive()).isTrue();
        other.getOutputStream().close();

        assertThat(other.waitFor(20, TimeUnit.SECONDS)).isTrue();
        caller.join();
        assertThat(looping.broken()).containsInstanceOf(Lost.class);
    }

    @Test
    void aProcessThatIsGoneIsLostFromThenOn() throws Exception {
        Process other = started();
        RemoteSubject gone = new RemoteSubject(other.getInputStream(), other.getOutputStream());
        gone.load(classes, "");
        other.destroyForcibly().waitFor();

        assertThatThrownBy(() -> gone.run(TRIAL)).isInstanceOf(Lost.class);
        assertThatThrownBy(() -> gone.load(classes, "")).isInstanceOf(Lost.class);
    }

    @Test
    void anAnswerToSomethingElseIsGarbled() {
        assertThatThrownBy(() -> answered(new Answer.Loaded()).run(TRIAL))
                .isInstanceOf(Garbled.class)
                .hasMessage("a Loaded is no answer to a Run");
        assertThatThrownBy(() -> answered(new Answer.Ran(new StubTrace(Optional.empty())))
                        .run(TRIAL))
                .isInstanceOf(Garbled.class)
                .hasMessage("a StubTrace is no answer to a ScheduleTrial");
    }

    @Test
    void aTraceThatLeavesSomethingOutIsGarbledAndSoIsAllThatFollows() {
        RemoteSubject sparing = answered(new Answer.Ran(new ScheduleTrace(List.of(1.0), Optional.empty())));

        assertThatThrownBy(() -> sparing.run(TRIAL))
                .isInstanceOf(Garbled.class)
                .hasMessage("a ScheduleTrace does not cover its trial");
        assertThat(sparing.broken()).containsInstanceOf(Garbled.class);
    }

    @Test
    void anotherKeyIsGarbled() {
        RemoteSubject forged = new RemoteSubject(
                new ByteArrayInputStream(
                        ByteBuffer.allocate(13).putInt(1).putLong(0).array()),
                new ByteArrayOutputStream());

        assertThatThrownBy(() -> forged.run(TRIAL))
                .isInstanceOf(Garbled.class)
                .hasMessageContaining("something else than messages");
    }

    /** Somebody who gives these answers, whatever is asked. */
    private static RemoteSubject answered(Answer... all) {
        try {
            PipedInputStream in = new PipedInputStream(1 << 16);
            PipedOutputStream answers = new PipedOutputStream(in);
            ByteArrayOutputStream asked = new ByteArrayOutputStream();
            RemoteSubject remote = new RemoteSubject(in, asked);
            long key = ByteBuffer.wrap(asked.toByteArray()).getLong();
            Frames frames = new Frames(InputStream.nullInputStream(), answers, key);
            List.of(all).forEach(answer -> frames.send(Answer.class, answer));
            return remote;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
