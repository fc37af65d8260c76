package descent.worker;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/**
 * Messages over two pipes: each has its length and the key of this connection in front, so that whatever else is written
 * there is recognised.
 */
public final class Frames {
    static final int HEADER = Integer.BYTES + Long.BYTES;
    static final int LONGEST = 8 << 20;

    private final InputStream in;
    private final OutputStream out;
    private final long key;

    public Frames(InputStream in, OutputStream out, long key) {
        this.in = in;
        this.out = out;
        this.key = key;
    }

    /** @throws Lost if the other side no longer listens */
    void send(Out message) {
        try {
            out.write(message.frame(key));
            out.flush();
        } catch (IOException e) {
            throw new Lost("the other side does not listen");
        }
    }

    /**
     * @throws Lost if the other side has nothing more to say
     * @throws Garbled if what it said is no message
     */
    In receive() {
        try {
            ByteBuffer header = ByteBuffer.wrap(exactly(HEADER));
            int length = header.getInt();
            if (header.getLong() != key || length < 1 || length > LONGEST) {
                throw new Garbled("something else than messages was written to the channel");
            }
            return new In(exactly(length));
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
