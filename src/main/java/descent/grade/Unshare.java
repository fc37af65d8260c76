package descent.grade;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Isolation by util-linux: new namespaces, and a root folder that a small shell script puts together. */
record Unshare(Walls walls, Limits limits) implements Sandbox {
    @Override
    public Isolation isolation() {
        return Isolation.UNSHARE;
    }

    @Override
    public List<String> around(List<String> command, Place place) {
        List<String> all = new ArrayList<>(Tools.asUser(place.user()));
        all.addAll(List.of(
                Tools.path("unshare"),
                "--user",
                "--map-root-user",
                "--mount",
                "--pid",
                "--net",
                "--ipc",
                "--uts",
                "--fork",
                "--kill-child",
                Tools.path("sh"),
                "-c",
                script(place.folder()),
                "worker"));
        all.addAll(List.of(
                Tools.path("setpriv"),
                "--no-new-privs",
                "--bounding-set=-all",
                "--inh-caps=-all",
                "--ambient-caps=-all"));
        all.addAll(Tools.limited(limits, Stream.of("--nproc=" + limits.processes())));
        all.addAll(command);
        return all;
    }

    private static String bind(Path folder, String to) {
        return "mkdir -p \"$r%1$s\"; mount --rbind -o ro,nosuid,nodev '%2$s' \"$r%1$s\"".formatted(to, folder);
    }

    /** Binds what may be seen below a new root, goes there, forgets the old one, and runs what it is given. */
    private String script(Path root) {
        String binds = walls.folders().stream()
                .map(folder -> bind(folder, folder.toString()))
                .collect(Collectors.joining("\n"));
        String links = walls.links().stream()
                .map(link -> "cp -P '%1$s' \"$r%1$s\"".formatted(link))
                .collect(Collectors.joining("\n"));
        String libraries = walls.unpacked().stream()
                .map(folder -> bind(folder, "/tmp/cache/" + folder.getFileName()))
                .collect(Collectors.joining("\n"));
        return """
                set -e
                r='%s'
                mount -t tmpfs -o size=16m,mode=755 tmpfs "$r"
                mkdir -p "$r/tmp/cache" "$r/proc" "$r/dev" "$r/old"
                %s
                %s
                mount -t proc proc "$r/proc"
                echo 0 > "$r/proc/sys/user/max_user_namespaces"
                for d in null zero random urandom; do : > "$r/dev/$d"; mount --bind "/dev/$d" "$r/dev/$d"; done
                %s
                cd "$r"
                pivot_root . old
                umount -l /old
                cd /tmp
                exec "$@"
                """.formatted(root, binds, links, libraries);
    }
}
