package descent.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descent.Optimizer;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A rule walks on the other side as it walks here. */
final class WalkTest {
    private static final long KEY = 42;
    private static final double[] START = {1, -2};
    private static final RecordedSlopes SLOPES = RecordedSlopes.of(6, 2, 0.25, (t, i) -> t - 3.0 * i);

    /** Momentum, asked at the look-ahead point as Nesterov does. */
    private static final Optimizer RULE = (theta, memory) -> {
        INDArray velocity = memory.zeros("velocity");
        return (gradient, t) -> {
            velocity.muli(0.5).addi(gradient.at(theta.sub(velocity.mul(0.5))).muli(0.1));
            theta.subi(velocity);
        };
    };

    private PipedOutputStream toWorker;
    private Link here;
    private ServedRules there;
    private Thread worker;

    @BeforeEach
    void connect() throws IOException {
        toWorker = new PipedOutputStream();
        PipedInputStream fromHere = new PipedInputStream(toWorker, 1 << 16);
        PipedOutputStream toHere = new PipedOutputStream();
        here = link(new PipedInputStream(toHere, 1 << 16), toWorker);
        Link far = link(fromHere, toHere);
        there = new ServedRules(far);
        far.serve(there::answer);
        worker = new Thread(() -> {
            try {
                far.serveForever();
            } catch (Lost e) {
                return; // the test is over
            }
        });
        worker.start();
    }

    @AfterEach
    void disconnect() throws Exception {
        toWorker.close();
        worker.join();
    }

    @ParameterizedTest
    @EnumSource(KnownGradient.Arrays.class)
    void takesTheSameSteps(KnownGradient.Arrays arrays) {
        same(RULE, Route.of(START, SLOPES).with(arrays).noting(Route.Noting.EACH));
    }

    @Test
    void staysInSinglePrecision() {
        Walk walk = same(RULE, Route.of(START, SLOPES).on(DataType.FLOAT));

        assertThat(walk.theta().get(3)[0]).isEqualTo((float) walk.theta().get(3)[0]);
    }

    @Test
    void carriesStateOfAShapeOfItsOwn() {
        Optimizer counting = (theta, memory) -> {
            INDArray count = memory.zeros("count", 3);
            return (gradient, t) -> count.addi(gradient.at(theta).sumNumber());
        };
        Walk walk = same(counting, Route.of(START, SLOPES));
        Moment moment = new Moment(START, walk.memory().get(0), 2);

        assertThat(walk.memory().get(0).get("count")).hasSize(3);
        assertThat(same(counting, Route.of(START, SLOPES).from(moment)).theta()).isNotEmpty();
    }

    @Test
    void goesOnFromAMoment() {
        Walk whole = same(RULE, Route.of(START, SLOPES));
        Walk first = same(RULE, Route.of(START, SLOPES.until(2)));
        Moment moment = new Moment(first.theta().get(2), first.memory().get(0), 2);

        Walk rest = same(RULE, Route.of(new double[] {7, 7}, SLOPES).from(moment));

        assertThat(rest.theta()).containsExactlyElementsOf(whole.theta().subList(2, 7));
    }

    @Test
    void doesNotGoOnWithAnotherMemory() {
        Moment moment = new Moment(START, Map.of("another", START), 1);

        assertThatThrownBy(() -> far(RULE, Route.of(START, SLOPES).from(moment)))
                .hasMessageContaining("velocity");
    }

    @Test
    void endsWhereAStepThrows() {
        Walk walk = far(
                (theta, memory) -> (gradient, t) -> {
                    if (t == 3) {
                        throw new IllegalStateException("three");
                    }
                    theta.subi(gradient.at(theta));
                },
                Route.of(START, SLOPES));

        assertThat(walk.theta()).hasSize(3);
        assertThat(walk.asked()).hasSize(3);
        assertThat(walk.thrown().orElseThrow()).hasMessage("three");
    }

    @Test
    void notesAPointOfAnotherLength() {
        Walk walk = far(
                (theta, memory) -> (gradient, t) -> gradient.at(Nd4j.createFromArray(1.0, 2.0, 3.0)),
                Route.of(START, SLOPES));

        assertThat(walk.asked().get(0).get(0)).hasSize(3);
        assertThat(walk.thrown()).isPresent();
    }

    @Test
    void endsAStepThatAsksWithoutEnd() {
        Walk walk = far(
                (theta, memory) -> (gradient, t) -> {
                    while (t > 0) {
                        gradient.at(theta);
                    }
                },
                Route.of(START, SLOPES));

        assertThat(walk.asked().get(0)).hasSize(1000);
        assertThat(walk.thrown().orElseThrow()).hasMessageContaining("more than 1000");
    }

    @Test
    void refusesAWalkThatLeavesStepsOut() {
        Route route = Route.of(START, SLOPES);
        Walk whole = Walk.of(RULE, route);
        Walk short1 = new Walk(whole.theta().subList(0, 3), whole.asked().subList(0, 2), List.of(), whole.thrown());

        assertThatThrownBy(() -> Walk.read(new In(payload(short1)), route, here))
                .isInstanceOf(Garbled.class);
    }

    private Walk same(Optimizer rule, Route route) {
        Walk near = Walk.of(rule, route);
        Walk far = far(rule, route);
        assertThat(far).usingRecursiveComparison().isEqualTo(near);
        return far;
    }

    private Walk far(Optimizer rule, Route route) {
        return Walk.of(new Rule(here, there.add(rule)), route);
    }

    private static Link link(PipedInputStream in, PipedOutputStream out) {
        return new Link(new Frames(in, out, KEY), fault -> new IllegalStateException(fault.message()));
    }

    private static byte[] payload(Walk walk) {
        byte[] frame = walk.write(Out.reply()).frame(KEY);
        return java.util.Arrays.copyOfRange(frame, Frames.HEADER, frame.length);
    }
}
