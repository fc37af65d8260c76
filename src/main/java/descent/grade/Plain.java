package descent.grade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * No isolation but limits, where the system can set them; under root, another user.
 *
 * @param before our System V objects when it began: those that come later are taken for students'
 */
record Plain(WorkerFiles files, Limits limits, Set<SharedObjects.Row> before) implements Sandbox {
    Plain(WorkerFiles files, Limits limits) {
        this(files, limits, SharedObjects.own());
    }

    @Override
    public Isolation isolation() {
        return Isolation.NONE;
    }

    @Override
    public Path home(Place place) {
        return place.folder();
    }

    @Override
    public List<String> around(List<String> command, Place place) {
        linkLibraries(place.folder().resolve("cache"), place);
        List<String> all = new ArrayList<>(Tools.asUser(place.user()));
        if (Tools.installed("setsid")) {
            all.add(Tools.path("setsid"));
        }
        if (Tools.installed("prlimit")) {
            Stream<String> processes = Tools.root() ? Stream.of("--nproc=" + limits.processes()) : Stream.of();
            all.addAll(Tools.limited(limits, Stream.concat(processes, Stream.of(Survivors.mark(place)))));
        }
        all.addAll(command);
        return all;
    }

    @Override
    public void sweep(Place place, Set<String> pipes) {
        new Survivors(place, pipes).end();
        if (!Tools.root()) {
            SharedObjects.remove(row -> !before.contains(row));
        }
    }

    private void linkLibraries(Path cache, Place place) {
        try {
            Files.createDirectory(cache);
            for (Path libraries : files.unpacked()) {
                WorkerFiles.link(libraries, cache.resolve(libraries.getFileName()));
            }
            Tools.own(cache, place.user());
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + cache + " cannot be made", e);
        }
    }
}
