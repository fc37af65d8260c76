package descent.grade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a process and its descendants use, as Linux tells it; nothing elsewhere.
 *
 * @param threads all their threads
 * @param kilobytes memory that they occupy
 * @param cpu processor time that those that live have used
 */
record Usage(int threads, long kilobytes, Duration cpu) {
    static final Usage NOTHING = new Usage(0, 0, Duration.ZERO);
    private static final int USER = 11; // of the fields after the command's name, proc(5); the kernel's own is next
    private static final int TICK = 10; // milliseconds: what Linux counts in
    private static final int MOST = 1_000;

    static Usage of(ProcessHandle process) {
        List<Long> all = new ArrayList<>(List.of(process.pid()));
        Usage sum = NOTHING;
        for (int i = 0; i < all.size() && i < MOST; i++) {
            Path folder = Path.of("/proc", Long.toString(all.get(i)));
            sum = sum.plus(one(folder));
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

    private Usage plus(Usage other) {
        return new Usage(threads + other.threads, kilobytes + other.kilobytes, cpu.plus(other.cpu));
    }

    private static Usage one(Path folder) {
        try {
            // the name of a process is in there, and need not be text
            List<String> lines = Files.readAllLines(folder.resolve("status"), StandardCharsets.ISO_8859_1);
            return new Usage(
                    (int) number(lines, "Threads:"), number(lines, "VmRSS:") + number(lines, "VmSwap:"), cpu(folder));
        } catch (IOException | RuntimeException e) {
            return NOTHING; // it ended meanwhile, or this is not Linux
        }
    }

    private static Duration cpu(Path folder) throws IOException {
        String status = Files.readString(folder.resolve("stat"), StandardCharsets.ISO_8859_1);
        String[] fields = status.substring(status.lastIndexOf(')') + 2).split(" ");
        return Duration.ofMillis(TICK * (Long.parseLong(fields[USER]) + Long.parseLong(fields[USER + 1])));
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
