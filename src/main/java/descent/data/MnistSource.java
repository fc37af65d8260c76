package descent.data;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Finds MNIST: in the folder that was asked for and nowhere else; without one in the cache, else by a download into the
 * cache.
 */
public final class MnistSource {
    private final Source source;

    MnistSource(Optional<Path> asked, Path cached, Release release, Fetcher fetcher) {
        this.source = new Source(asked, cached, new Released(release), fetcher);
    }

    /**
     * The usual places, as the environment has them.
     *
     * @param asked the folder that the user named, if any
     * @param progress is told how far a download is
     */
    public static MnistSource of(Optional<Path> asked, DownloadProgress progress) {
        return new MnistSource(asked, Cache.standard().of("mnist"), Mnist.RELEASE, Source.fetcher(progress));
    }

    /** @throws DataException if it is not there, not right, or cannot be had; the message says what to do */
    public Found find() {
        return source.find();
    }

    /**
     * As {@link #find}; but when nothing is cached and no server serves it, the bundled sample of Fashion-MNIST stands
     * in. A folder that was asked for has no stand-in.
     */
    public Found findOrSample() {
        try {
            return source.search();
        } catch (DownloadException e) {
            return new Found(FashionSample.load(), "comes with Descent", Optional.of(e.getMessage()));
        }
    }

    private record Released(Release release) implements Edition {
        @Override
        public String name() {
            return "MNIST";
        }

        @Override
        public String needs() {
            return "the folder of its four files";
        }

        @Override
        public List<URI> mirrors() {
            return release.mirrors();
        }

        @Override
        public List<Remote> files() {
            return release.files();
        }

        @Override
        public boolean isBegun(Path folder) {
            return DataFolder.isBegun(folder, MnistFormat.FILES);
        }

        @Override
        public Data load(Path folder) {
            return Mnist.load(folder);
        }

        @Override
        public boolean isOriginal(Data data) {
            return release.sha256().equals(data.sha256());
        }
    }
}
