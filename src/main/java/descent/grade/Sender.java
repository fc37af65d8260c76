package descent.grade;

import java.time.Instant;
import java.util.Optional;

/**
 * Whose a submission is, as its name, the platform's files or the roster say.
 *
 * @param student the same for every attempt of one student: hostile, so escape it wherever it is shown
 * @param id what the platform calls the student; empty if it does not say
 * @param submitted when it was handed in, if the platform says
 * @param late whether the platform itself marks it as late
 */
public record Sender(String student, String id, Optional<Instant> submitted, boolean late) {
    /** One who is known by name alone. */
    public static Sender named(String student) {
        return new Sender(student, "", Optional.empty(), false);
    }
}
