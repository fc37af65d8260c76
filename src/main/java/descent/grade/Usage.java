package descent.grade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a process and its descendants use, as Linux tells it; nothing elsewhere.
 *
 * @param threads all their threads
 * @param kilobytes memory that they occupy
 */
record Usage(int threads, long kilobytes) {
    private static final int MOST = 1_000;

    static Usage of(ProcessHandle process) {
        List<Long> all = new ArrayList<>(List.of(process.pid()));
        Usage sum = new Usage(0, 0);
        for (int i = 0; i < all.size() && i < MOST; i++) {
            Path folder = Path.of("/proc", Long.toString(all.get(i)));
            Usage one = one(folder.resolve("status"));
            sum = new Usage(sum.threads + one.threads, sum.kilobytes + one.kilobytes);
            all.addAll(children(folder));
        }
        return sum;
    }

    /** Linux lists them by the thread that has started them. */
    private static List<Long> children(Path folder) {
        List<Long> children = new ArrayList<>();
        try (Stream<Path> threads = Files.list(folder.resolve("task"))) {
            for (Path thread : threads.limit(MOST).toList()) {
                for (String pid : Files.readString(thread.resolve("children")).split(" ")) {
                    if (!pid.isBlank()) {
                        children.add(Long.valueOf(pid.strip()));
                    }
                }
            }
        } catch (IOException | UncheckedIOException e) {
            return children; // a thread ended meanwhile, or this is not Linux
        }
        return children;
    }

    private static Usage one(Path status) {
        try {
            // the name of a process is in there, and need not be text
            List<String> lines = Files.readAllLines(status, StandardCharsets.ISO_8859_1);
            return new Usage((int) number(lines, "Threads:"), number(lines, "VmRSS:") + number(lines, "VmSwap:"));
        } catch (IOException e) {
            return new Usage(0, 0); // it ended meanwhile, or this is not Linux
        }
    }

    private static long number(List<String> lines, String key) {
        return lines.stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.replaceAll("\\D", ""))
                .filter(digits -> !digits.isEmpty())
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
    }
}
