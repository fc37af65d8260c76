package descent.grade.batch;

import descent.data.Sha256;
import descent.kata.Course;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/**
 * What a verdict depends on beside the submission: with another basis, it has to be found again.
 *
 * @param seed the grading run's
 * @param version of Descent
 * @param course SHA-256 of which exercises in which order for how many points
 * @param code SHA-256 of the specs and of the grader's own classes
 */
public record Basis(long seed, String version, String course, String code) {
    private static final String VERSION = "/descent/version.properties";

    public Basis {
        Objects.requireNonNull(code, "code");
    }

    /** That of this Descent. */
    public static Basis of(long seed, Course course) {
        try {
            Properties properties = new Properties();
            try (InputStream in = resource(VERSION)) {
                properties.load(in);
            }
            String digest = Sha256.of(course.toString().getBytes(StandardCharsets.UTF_8));
            return new Basis(seed, properties.getProperty("version"), digest, Code.digest());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read Descent's own resources", e);
        }
    }

    private static InputStream resource(String name) {
        InputStream in = Basis.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException(name + " is not on the class path");
        }
        return in;
    }
}
