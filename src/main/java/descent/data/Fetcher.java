package descent.data;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** Gets a published file from somewhere else. */
@FunctionalInterface
interface Fetcher {
    /** Fetches nothing, for those who do not want it to. */
    Fetcher OFFLINE = (file, mirrors, folder) -> {
        throw new DownloadException("switched off by " + Source.OFFLINE);
    };

    /**
     * Puts one file into a folder, whole and checked, or leaves the folder as it is.
     *
     * @param mirrors folders on servers, to be tried in this order
     * @throws DownloadException if none of them serves the file
     * @throws DataException if it cannot be written
     */
    void fetch(Remote file, List<URI> mirrors, Path folder);
}
