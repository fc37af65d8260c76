package descent.data;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** A published data set: what to download, from where, and how it is read and told from others. */
interface Edition {
    /** What it is called: "MNIST". */
    String name();

    /** What to give where it cannot be downloaded: "the folder of its four files". */
    String needs();

    /** Folders that hold all files, to be tried in this order; each ends in a slash. */
    List<URI> mirrors();

    /** The files to download. */
    List<Remote> files();

    /** Whether a folder is there and holds some of it. */
    boolean isBegun(Path folder);

    /** Reads it from a folder. @throws DataException if a file is missing, unreadable or not what it should be */
    Data load(Path folder);

    /** Whether these are the data as published, and no others in the same format. */
    boolean isOriginal(Data data);
}
