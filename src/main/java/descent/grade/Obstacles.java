package descent.grade;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What keeps a sandbox from working on this machine, and what to do about it. */
final class Obstacles {
    private static final Path KERNEL = Path.of("/proc/sys");

    private Obstacles() {}

    /** In sentences, the most likely first. */
    static String here() {
        List<String> all = new ArrayList<>();
        if (!Files.isDirectory(KERNEL)) {
            all.add("The sandboxes are Linux's.");
        } else {
            add(all);
        }
        all.add("Without any wall: --isolation none, where nobody's files and results can be harmed.");
        return String.join(" ", all);
    }

    private static void add(List<String> all) {
        if (!Tools.installed("bwrap")) {
            all.add("bubblewrap is not installed: sudo apt install bubblewrap.");
        }
        if (value("user/max_user_namespaces").equals("0")
                || value("kernel/unprivileged_userns_clone").equals("0")) {
            all.add("User namespaces are switched off: sudo sysctl -w user.max_user_namespaces=10000.");
        }
        if (value("kernel/apparmor_restrict_unprivileged_userns").equals("1")) {
            all.add("AppArmor forbids user namespaces: sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0.");
        }
        if (text(Path.of("/proc/self/status")).contains("\nSeccomp:\t2")) {
            all.add(
                    "A seccomp filter is at work, as in containers, and usually forbids user namespaces: set seccompProfile"
                            + " {type: Unconfined} (Kubernetes) or --security-opt seccomp=unconfined (Docker).");
        }
        if (isProcCovered()) {
            all.add("Parts of /proc are covered, as in containers, so that only bwrap can do (it then gives students no"
                    + " /proc), or set procMount: Unmasked with hostUsers: false (Kubernetes) or --security-opt"
                    + " systempaths=unconfined (Docker).");
        }
    }

    private static boolean isProcCovered() {
        return text(Path.of("/proc/self/mountinfo"))
                .lines()
                .map(line -> line.split(" "))
                .anyMatch(fields ->
                        fields.length > 4 && fields[4].startsWith("/proc/") && !fields[4].endsWith("/binfmt_misc"));
    }

    private static String value(String name) {
        return text(KERNEL.resolve(name)).strip();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return ""; // this kernel has none
        }
    }
}
