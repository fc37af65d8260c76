package descent.data;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The body of one answer on its way from a server to the disk. */
final class Transfer {
    private static final int CHUNK = 1 << 14;

    private static final ExecutorService READERS = Executors.newCachedThreadPool(Transfer::daemon);

    private final Remote file;
    private final OptionalLong announced;
    private final DownloadProgress progress;
    private final byte[] chunk = new byte[CHUNK];
    private volatile int filled;
    private long received;

    /** @param announced how many bytes the server says it will send */
    Transfer(Remote file, OptionalLong announced, DownloadProgress progress) {
        this.file = file;
        this.announced = announced;
        this.progress = progress;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "download");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Reads to the end.
     *
     * @param patience how long to wait for each chunk
     * @throws Malformed if the body breaks off, stalls or is longer than the file can be
     */
    void copy(InputStream body, PartFile part, Duration patience) throws Malformed {
        checkLength(announced.orElse(0));
        do {
            fill(body, patience);
            part.write(chunk, filled);
            received += filled;
            checkLength(received);
            progress.advanced(file.name(), received, announced);
        } while (filled == CHUNK);
    }

    private void fill(InputStream body, Duration patience) throws Malformed {
        filled = 0;
        try {
            Wait.atMost(patience, READERS.submit(() -> read(body)));
        } catch (IOException e) {
            throw new Malformed(
                    "broke off after %d of %s bytes (%s)",
                    received + filled, announced.isPresent() ? announced.getAsLong() : "?", Reason.of(e));
        }
    }

    /** Fills the chunk unless the body ends before that. */
    private Void read(InputStream body) throws IOException {
        int n = body.read(chunk);
        while (n > 0) {
            filled += n;
            n = body.read(chunk, filled, CHUNK - filled);
        }
        return null;
    }

    private void checkLength(long length) throws Malformed {
        if (length > file.atMost()) {
            throw new Malformed("sends %d bytes, expected at most %d", length, file.atMost());
        }
    }
}
