package descent.grade;

import java.time.Duration;

/**
 * How much a submission may use.
 *
 * @param call the processor time that one call of the student's code may take; by the clock, three times as long
 * @param exercise the same for one exercise
 * @param submission how long a submission may take in all, by the clock
 * @param heapMegabytes the student's heap
 * @param memoryMegabytes all memory of the student's process
 * @param processes processes and threads together
 */
public record Limits(
        Duration call, Duration exercise, Duration submission, int heapMegabytes, int memoryMegabytes, int processes) {
    /**
     * Far more than a right submission needs. However long the early exercises take, there is time for the late ones.
     */
    public static final Limits DEFAULT =
            new Limits(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofMinutes(18), 256, 1200, 128);
}
