package descent.grade;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** System V memory, semaphores and queues, which outlive every process; on Linux. */
final class SharedObjects {
    private static final int SECONDS = 5;

    /** The option of ipcrm, and the column with the number, for each file. */
    private static final Map<String, List<String>> KINDS =
            Map.of("shm", List.of("-m", "shmid"), "sem", List.of("-s", "semid"), "msg", List.of("-q", "msqid"));

    private SharedObjects() {}

    /** One of them. @param option that of ipcrm */
    record Row(String option, String id, Set<String> users) {
        boolean isOf(int user) {
            return users.contains(Integer.toString(user)); // its owner, or whoever has made it
        }
    }

    /** Those that we may remove. */
    static Set<Row> own() {
        Set<Row> own = new HashSet<>();
        KINDS.forEach((kind, names) -> own.addAll(rows(Path.of("/proc/sysvipc", kind), names)));
        if (!Tools.root()) {
            own.removeIf(row -> !row.isOf(user()));
        }
        return own;
    }

    static void remove(Predicate<Row> chosen) {
        own().stream()
                .filter(chosen)
                .forEach(row -> Tools.run(List.of(Tools.path("ipcrm"), row.option, row.id), SECONDS));
    }

    private static Set<Row> rows(Path file, List<String> names) {
        Set<Row> rows = new HashSet<>();
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
            List<String> columns = List.of(lines.get(0).strip().split("\\s+"));
            for (String line : lines.subList(1, lines.size())) {
                Map<String, String> row = new HashMap<>();
                String[] values = line.strip().split("\\s+");
                for (int i = 0; i < values.length; i++) {
                    row.put(columns.get(i), values[i]);
                }
                rows.add(new Row(
                        names.get(0), row.get(names.get(1)), Set.copyOf(List.of(row.get("uid"), row.get("cuid")))));
            }
        } catch (IOException | RuntimeException e) {
            return rows; // this kernel has none
        }
        return rows;
    }

    private static int user() {
        try {
            return (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        } catch (IOException | RuntimeException e) {
            return -1;
        }
    }
}
