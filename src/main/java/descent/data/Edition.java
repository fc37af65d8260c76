package descent.data;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A published data set: what to download, from where, and how it is read and told from others.
 *
 * @param name what it is called: "MNIST"
 * @param needs what to give where it cannot be downloaded: "the folder of its four files"
 * @param mirrors folders that hold all files, to be tried in this order; each ends in a slash
 * @param files the files to download
 * @param isBegun whether a folder is there and holds some of it
 * @param load reads it from a folder, or throws a {@link DataException}
 * @param isOriginal whether these are the data as published, and no others in the same format
 */
record Edition(
        String name,
        String needs,
        List<URI> mirrors,
        List<Remote> files,
        Predicate<Path> isBegun,
        Function<Path, Data> load,
        Predicate<Data> isOriginal) {}
