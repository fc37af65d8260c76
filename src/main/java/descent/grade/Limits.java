package descent.grade;

import java.time.Duration;

/**
 * How much a submission may use.
 *
 * @param call the processor time that one call of the student's code may take; by the clock, three times as long
 * @param exercise the same for one exercise
 * @param submission the processor time that a submission may take in all, the compiler's too
 * @param clock the same by the clock
 * @param heapMegabytes the student's heap
 * @param memoryMegabytes all memory of the student's process
 * @param processes processes and threads together
 */
public record Limits(
        Duration call,
        Duration exercise,
        Duration submission,
        Duration clock,
        int heapMegabytes,
        int memoryMegabytes,
        int processes) {
    /** Far more than a right submission needs, which takes three to ten seconds. */
    public static final Limits DEFAULT = new Limits(
            Duration.ofSeconds(5),
            Duration.ofSeconds(20),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            256,
            1200,
            128);

    /** With another time for a submission; by the clock, it grows in proportion. */
    public Limits in(Duration time) {
        return new Limits(
                call,
                exercise,
                time,
                Duration.ofMillis(clock.toMillis() * time.toMillis() / submission.toMillis()),
                heapMegabytes,
                memoryMegabytes,
                processes);
    }
}
