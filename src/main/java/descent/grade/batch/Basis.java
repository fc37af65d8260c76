package descent.grade.batch;

import descent.data.Sha256;
import descent.kata.Course;
import descent.report.Environment;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * What a verdict depends on beside the submission: with another basis, it has to be found again.
 *
 * @param seed the grading run's
 * @param version of Descent
 * @param course SHA-256 of which exercises in which order for how many points
 * @param code SHA-256 of the specs and of the grader's own classes
 */
public record Basis(long seed, String version, String course, String code) {
    public Basis {
        Objects.requireNonNull(code, "code");
    }

    /** That of this Descent. */
    public static Basis of(long seed, Course course) {
        String digest = Sha256.of(course.toString().getBytes(StandardCharsets.UTF_8));
        return new Basis(seed, Environment.ownVersion(), digest, Code.digest());
    }
}
