package descent.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a process and its descendants use, as Linux tells it; nothing elsewhere.
 *
 * @param threads all their threads
 * @param kilobytes memory that they occupy
 */
record Usage(int threads, long kilobytes) {
    static Usage of(ProcessHandle process) {
        List<ProcessHandle> all =
                Stream.concat(Stream.of(process), process.descendants()).toList();
        Usage sum = new Usage(0, 0);
        for (ProcessHandle each : all) {
            Usage one = one(Path.of("/proc", Long.toString(each.pid()), "status"));
            sum = new Usage(sum.threads + one.threads, sum.kilobytes + one.kilobytes);
        }
        return sum;
    }

    private static Usage one(Path status) {
        try {
            List<String> lines = Files.readAllLines(status);
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
