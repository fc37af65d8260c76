package descent.grade;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Isolation by bubblewrap: every namespace is new, and no capability is left.
 *
 * @param proc whether there is a /proc inside: where parts of it are covered, as in containers, nobody may mount one
 */
record Bubblewrap(Walls walls, Limits limits, Proc proc) implements Sandbox {
    private static final String SCRATCH = Integer.toString(16 << 20);

    /** What is mounted as /proc. */
    enum Proc {
        OWN,
        /** Java finds its libraries by the environment instead. */
        NONE
    }

    @Override
    public Isolation isolation() {
        return Isolation.BWRAP;
    }

    @Override
    public List<String> around(List<String> command, Place place) {
        List<String> all = new ArrayList<>(Tools.asUser(place.user()));
        all.addAll(List.of(
                Tools.path("bwrap"),
                "--unshare-user",
                "--unshare-ipc",
                "--unshare-pid",
                "--unshare-net",
                "--unshare-uts",
                "--unshare-cgroup-try",
                "--die-with-parent",
                "--new-session",
                "--cap-drop",
                "ALL",
                "--hostname",
                "worker"));
        for (Path folder : walls.folders()) {
            all.addAll(List.of("--ro-bind", folder.toString(), folder.toString()));
        }
        for (Path link : walls.links()) {
            all.addAll(List.of("--symlink", target(link), link.toString()));
        }
        all.addAll(List.of("--dev", "/dev"));
        if (proc == Proc.OWN) {
            all.addAll(List.of("--proc", "/proc"));
        } else {
            Path lib = Path.of(System.getProperty("java.home"), "lib");
            all.addAll(List.of("--setenv", "LD_LIBRARY_PATH", lib + ":" + lib.resolve("server")));
        }
        all.addAll(List.of("--size", SCRATCH, "--tmpfs", "/dev/shm", "--size", SCRATCH, "--tmpfs", "/tmp"));
        // the folder may be below /tmp, which has just been covered
        for (Path folder : walls.folders()) {
            if (folder.startsWith("/tmp")) {
                all.addAll(List.of("--ro-bind", folder.toString(), folder.toString()));
            }
        }
        for (Path libraries : walls.unpacked()) {
            all.addAll(List.of("--ro-bind", libraries.toString(), "/tmp/cache/" + libraries.getFileName()));
        }
        // bubblewrap's own root and /dev are in memory, have no size, and are no place for a student's files
        all.addAll(List.of("--remount-ro", "/dev", "--remount-ro", "/"));
        if (proc == Proc.OWN && Tools.knows("bwrap", "--disable-userns")) { // it writes into /proc
            all.add("--disable-userns");
        }
        all.addAll(List.of("--chdir", "/tmp", "--"));
        all.addAll(Tools.limited(limits, Stream.of("--nproc=" + limits.processes())));
        all.addAll(command);
        return all;
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (java.io.IOException e) {
            return link.toString();
        }
    }
}
