package descent.grade;

import java.time.Duration;

/**
 * How much a submission may use.
 *
 * @param call how long one call of the student's code may take
 * @param exercise how long one exercise may take
 * @param submission how long a submission may take in all
 * @param heapMegabytes the student's heap
 * @param memoryMegabytes all memory of the student's process
 * @param processes processes and threads together
 */
public record Limits(
        Duration call, Duration exercise, Duration submission, int heapMegabytes, int memoryMegabytes, int processes) {
    /** Far more than a right submission needs on a slow machine. */
    public static final Limits DEFAULT =
            new Limits(Duration.ofSeconds(5), Duration.ofSeconds(40), Duration.ofMinutes(5), 256, 1200, 128);
}
