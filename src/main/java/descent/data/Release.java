package descent.data;

import java.net.URI;
import java.util.List;

/**
 * A published data set in MNIST's format: what to download, from where, and what proves that it is right.
 *
 * @param mirrors folders that hold all files, to be tried in this order; each ends in a slash
 * @param files the four files
 * @param sha256 the digest of the whole, as {@link Data#sha256} has it
 */
record Release(List<URI> mirrors, List<Remote> files, String sha256) {
    Release {
        mirrors = List.copyOf(mirrors);
        files = List.copyOf(files);
    }
}
