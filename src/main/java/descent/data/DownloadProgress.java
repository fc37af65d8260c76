package descent.data;

import java.util.OptionalLong;

/** Is told how far a download is. */
@FunctionalInterface
public interface DownloadProgress {
    /** Nobody watches. */
    DownloadProgress SILENT = (file, bytes, total) -> {};

    /**
     * Some more of a file has arrived. A file that breaks off starts over at the next server, and {@code bytes} with it.
     *
     * @param file the file's name, without a folder
     * @param bytes how much there is of it
     * @param total how much there will be; empty where the server does not say
     */
    void advanced(String file, long bytes, OptionalLong total);
}
