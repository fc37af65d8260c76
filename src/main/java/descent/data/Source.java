package descent.data;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Finds a published data set: in the folder that was asked for and nowhere else; without one in the cache, else by a
 * download into the cache.
 */
public final class Source {
    /** Set to anything but 0 in the environment, it keeps Descent from downloading. */
    static final String OFFLINE = "DESCENT_OFFLINE";

    private final Optional<Path> asked;
    private final Path cached;
    private final Edition edition;
    private final Fetcher fetcher;

    Source(Optional<Path> asked, Path cached, Edition edition, Fetcher fetcher) {
        this.asked = asked;
        this.cached = cached;
        this.edition = edition;
        this.fetcher = fetcher;
    }

    /**
     * MNIST in the usual places, as the environment has them.
     *
     * @param asked the folder that the user named, if any
     * @param progress is told how far a download is
     */
    public static Source mnist(Optional<Path> asked, DownloadProgress progress) {
        return new Source(asked, Cache.standard().of("mnist"), Mnist.PUBLISHED, fetcher(progress));
    }

    /** CIFAR-10; see {@link #mnist}. */
    public static Source cifar10(Optional<Path> asked, DownloadProgress progress) {
        return new Source(asked, Cache.standard().of("cifar10"), Cifar10.PUBLISHED, fetcher(progress));
    }

    /** From the network unless the environment says otherwise. */
    static Fetcher fetcher(DownloadProgress progress) {
        boolean offline = isSet(System.getenv(), OFFLINE);
        return offline ? Fetcher.OFFLINE : new Downloader(Timeouts.STANDARD, Disk.REAL, progress);
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
            throw new DataException("%s is not here: %s. Go online, or give %s with --data"
                    .formatted(edition.name(), e.getMessage(), edition.needs()));
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
            if (edition.isBegun().test(cached)) {
                Found found = in(cached);
                if (edition.isOriginal().test(found.data())) {
                    return found;
                }
                state = "what is cached in %s is not %s".formatted(cached, edition.name());
            }
        } catch (DataException e) {
            state = "the cache is not whole (%s)".formatted(e.getMessage());
        }
        fetch(state);
        return in(cached);
    }

    private Found in(Path folder) {
        return new Found(edition.load().apply(folder), folder.toString(), Optional.empty());
    }

    private void fetch(String state) {
        try {
            for (Remote file : edition.files()) {
                if (!file.isAt(cached.resolve(file.name()))) {
                    fetcher.fetch(file, edition.mirrors(), cached);
                }
            }
        } catch (DownloadException e) {
            throw new DownloadException(
                    "no data folder given; %s; not downloaded: %s".formatted(state, e.getMessage()));
        }
    }
}
