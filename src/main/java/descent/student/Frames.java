package descent.student;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/**
 * Messages over two pipes: each has its length and the key of this connection in front, so that whatever else is written
 * there is recognised.
 */
final class Frames {
    static final int HEADER = Integer.BYTES + Long.BYTES;
    static final int LONGEST = 8 << 20;

    private final InputStream in;
    private final OutputStream out;
    private final long key;

    Frames(InputStream in, OutputStream out, long key) {
        this.in = in;
        this.out = out;
        this.key = key;
    }

    /**
     * Sends all of it or, if anything is thrown but {@link Lost}, nothing.
     *
     * @throws Lost if the other side no longer listens
     * @throws RuntimeException if it cannot be sent: a student's code may have made it
     */
    <T> void send(Class<T> type, T message) {
        WireOutput bytes = new WireOutput(HEADER);
        Wire.write(type, message, bytes);
        byte[] frame = bytes.bytes();
        ByteBuffer.wrap(frame).putInt(frame.length - HEADER).putLong(key);
        try {
            synchronized (out) {
                out.write(frame);
                out.flush();
            }
        } catch (IOException e) {
            throw new Lost("the other side does not listen");
        }
    }

    /**
     * Waits for a message.
     *
     * @throws Lost if the other side has nothing more to say
     * @throws Garbled if what it said is no such message
     */
    <T> T receive(Class<T> type) {
        try {
            ByteBuffer header = ByteBuffer.wrap(exactly(HEADER));
            int length = header.getInt();
            if (header.getLong() != key || length < 1 || length > LONGEST) {
                throw new Garbled("something else than messages was written to the channel");
            }
            return Wire.value(type, exactly(length));
        } catch (IOException e) {
            throw new Lost("the other side is gone");
        }
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }
}
