package descent.data;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Finds MNIST: in the folder that was asked for and nowhere else; without one in the cache, else by a download into the
 * cache.
 */
public final class MnistSource {
    /** Set to anything but 0 in the environment, it keeps Descent from downloading. */
    public static final String OFFLINE = "DESCENT_OFFLINE";

    private final Optional<Path> asked;
    private final Path cached;
    private final Release release;
    private final Fetcher fetcher;

    MnistSource(Optional<Path> asked, Path cached, Release release, Fetcher fetcher) {
        this.asked = asked;
        this.cached = cached;
        this.release = release;
        this.fetcher = fetcher;
    }

    /**
     * The usual places, as the environment has them.
     *
     * @param asked the folder that the user named, if any
     * @param progress is told how far a download is
     */
    public static MnistSource of(Optional<Path> asked, DownloadProgress progress) {
        boolean offline = isSet(System.getenv(), OFFLINE);
        Fetcher fetcher = offline ? Fetcher.OFFLINE : new Downloader(Timeouts.STANDARD, Disk.REAL, progress);
        return new MnistSource(asked, Cache.standard().of("mnist"), Mnist.RELEASE, fetcher);
    }

    static boolean isSet(Map<String, String> environment, String variable) {
        String value = environment.getOrDefault(variable, "").strip();
        return !value.isEmpty() && !value.equals("0");
    }

    /** @throws DataException if it is not there, not right, or cannot be had; the message says what to do */
    public Found find() {
        try {
            return search();
        } catch (DownloadException e) {
            throw new DataException("MNIST is not here: %s. Go online, or give the folder of its four files with --data"
                    .formatted(e.getMessage()));
        }
    }

    /**
     * As {@link #find}; but when nothing is cached and no server serves it, the bundled sample of Fashion-MNIST stands
     * in. A folder that was asked for has no stand-in.
     */
    public Found findOrSample() {
        try {
            return search();
        } catch (DownloadException e) {
            return new Found(FashionSample.load(), "comes with Descent", Optional.of(e.getMessage()));
        }
    }

    private Found search() {
        if (asked.isPresent()) {
            return in(asked.get());
        }
        String state = "nothing cached in " + cached;
        try {
            if (MnistFolder.isBegun(cached)) {
                Found found = in(cached);
                if (release.sha256().equals(found.data().sha256())) {
                    return found;
                }
                state = "what is cached in %s is not MNIST".formatted(cached);
            }
        } catch (DataException e) {
            state = "the cache is not whole (%s)".formatted(e.getMessage());
        }
        fetch(state);
        return in(cached);
    }

    private static Found in(Path folder) {
        return new Found(Mnist.load(folder), folder.toString(), Optional.empty());
    }

    private void fetch(String state) {
        try {
            for (Remote file : release.files()) {
                if (!file.isAt(cached.resolve(file.name()))) {
                    fetcher.fetch(file, release.mirrors(), cached);
                }
            }
        } catch (DownloadException e) {
            throw new DownloadException(
                    "no data folder given; %s; not downloaded: %s".formatted(state, e.getMessage()));
        }
    }
}
