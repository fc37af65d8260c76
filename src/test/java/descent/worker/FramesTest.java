package descent.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class FramesTest {
    private static final long KEY = 0x0123456789abcdefL;

    @Test
    void carriesWhatWasWritten() {
        In in = received(written(Out.reply()
                .number(-3)
                .number64(1L << 40)
                .real(Math.PI)
                .flag(Flag.YES)
                .reals(new double[] {1, Double.NaN})
                .numbers(new int[] {7})
                .text("θ")));

        assertThat(in.op()).isEqualTo(Op.REPLY);
        assertThat(in.number()).isEqualTo(-3);
        assertThat(in.number64()).isEqualTo(1L << 40);
        assertThat(in.real()).isEqualTo(Math.PI);
        assertThat(in.flag()).isTrue();
        assertThat(in.reals(2)).containsExactly(1, Double.NaN);
        assertThat(in.numbers(1)).containsExactly(7);
        assertThat(in.text(10)).isEqualTo("θ");
    }

    @Test
    void refusesAnotherKey() {
        byte[] frame = Out.reply().frame(KEY + 1);

        assertThatThrownBy(() -> received(frame)).isInstanceOf(Garbled.class);
    }

    @Test
    void refusesALengthThatIsTooLargeBeforeMakingRoomForIt() {
        byte[] frame = ByteBuffer.allocate(Frames.HEADER)
                .putInt(Integer.MAX_VALUE)
                .putLong(KEY)
                .array();

        assertThatThrownBy(() -> received(frame)).isInstanceOf(Garbled.class);
    }

    @Test
    void isLostWhereAFrameEnds() {
        byte[] frame = written(Out.reply().text("abc"));

        for (int length = 0; length < frame.length; length++) {
            byte[] cut = Arrays.copyOf(frame, length);
            assertThatThrownBy(() -> received(cut)).isInstanceOf(Lost.class);
        }
    }

    @Test
    void readsNothingThatIsNotThere() {
        assertThatThrownBy(() -> received(written(Out.reply())).number()).isInstanceOf(Garbled.class);
        assertThatThrownBy(() -> received(written(Out.reply())).real()).isInstanceOf(Garbled.class);
        assertThatThrownBy(
                        () -> received(written(Out.reply().number(1_000_000))).reals())
                .isInstanceOf(Garbled.class);
        assertThatThrownBy(() -> received(written(Out.reply().number(-1))).numbers())
                .isInstanceOf(Garbled.class);
        assertThatThrownBy(() -> received(written(Out.reply().number(100))).text(1_000))
                .isInstanceOf(Garbled.class);
    }

    @Test
    void refusesAnotherNumberOfValues() {
        assertThatThrownBy(() ->
                        received(written(Out.reply().reals(new double[3]))).reals(2))
                .isInstanceOf(Garbled.class)
                .hasMessage("there are 3 values instead of 2");
    }

    private static byte[] written(Out out) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new Frames(new ByteArrayInputStream(new byte[0]), bytes, KEY).send(out);
        return bytes.toByteArray();
    }

    private static In received(byte[] bytes) {
        return new Frames(new ByteArrayInputStream(bytes), OutputStream.nullOutputStream(), KEY).receive();
    }
}
