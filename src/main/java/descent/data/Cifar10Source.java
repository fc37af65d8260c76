package descent.data;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Finds CIFAR-10: in the folder that was asked for and nowhere else; without one in the cache, else by a download into
 * the cache.
 */
public final class Cifar10Source {
    private final Source source;

    Cifar10Source(Optional<Path> asked, Path cached, Edition edition, Fetcher fetcher) {
        this.source = new Source(asked, cached, edition, fetcher);
    }

    /**
     * The usual places, as the environment has them.
     *
     * @param asked the folder that the user named, if any
     * @param progress is told how far a download is
     */
    public static Cifar10Source of(Optional<Path> asked, DownloadProgress progress) {
        Edition published = new Released(Cifar10.MIRRORS, Cifar10.ARCHIVE);
        return new Cifar10Source(asked, Cache.standard().of("cifar10"), published, Source.fetcher(progress));
    }

    /** @throws DataException if it is not there, not right, or cannot be had; the message says what to do */
    public Found find() {
        return source.find();
    }

    /** The archive, which stays packed: its digest says at every start whether the cache is whole. */
    record Released(List<URI> mirrors, Remote archive) implements Edition {
        @Override
        public String name() {
            return Cifar10.NAME;
        }

        @Override
        public String needs() {
            return "the folder of its binary version (%s, or %s and the other files in it)"
                    .formatted(archive.name(), Cifar10Format.TRAIN.get(0));
        }

        @Override
        public List<Remote> files() {
            return List.of(archive);
        }

        @Override
        public boolean isBegun(Path folder) {
            return Files.isRegularFile(folder.resolve(archive.name()));
        }

        @Override
        public Data load(Path folder) {
            return Cifar10.load(folder, archive);
        }

        @Override
        public boolean isOriginal(Data data) {
            return Cifar10.isOriginal(data);
        }
    }
}
