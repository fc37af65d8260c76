package descent.data;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Finds a published data set: in the folder that was asked for and nowhere else; without one in the cache, else by a
 * download into the cache.
 */
final class Source {
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
    Found find() {
        try {
            return search();
        } catch (DownloadException e) {
            throw new DataException("%s is not here: %s. Go online, or give %s with --data"
                    .formatted(edition.name(), e.getMessage(), edition.needs()));
        }
    }

    /** As {@link #find}. @throws DownloadException if it would have to be downloaded and cannot be */
    Found search() {
        if (asked.isPresent()) {
            return in(asked.get());
        }
        String state = "nothing cached in " + cached;
        try {
            if (edition.isBegun(cached)) {
                Found found = in(cached);
                if (edition.isOriginal(found.data())) {
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
        return new Found(edition.load(folder), folder.toString(), Optional.empty());
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
