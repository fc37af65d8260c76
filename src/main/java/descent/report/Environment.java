package descent.report;

import descent.Backend;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * What a run ran on.
 *
 * @param descent our version
 * @param nd4j ND4J's version
 * @param backend where the arrays live, as {@link Backend#name} says
 * @param java the Java runtime's version
 * @param cores how many processors the runtime may use
 */
public record Environment(String descent, String nd4j, String backend, String java, int cores) {
    /** This process's. */
    public static Environment current() {
        return new Environment(
                version("/descent/version.properties"),
                version("/META-INF/maven/org.nd4j/nd4j-api/pom.properties"),
                Backend.name(),
                Runtime.version().toString(),
                Runtime.getRuntime().availableProcessors());
    }

    /** The entry "version" of a properties file on the class path; "unknown" if there is none. */
    static String version(String resource) {
        Properties properties = new Properties();
        try (InputStream in = Environment.class.getResourceAsStream(resource)) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource + " from the class path", e);
        }
        return properties.getProperty("version", "unknown");
    }
}
