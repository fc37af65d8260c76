package descent.data;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where downloads are kept from one run to the next, a folder for each data set.
 *
 * @param folder the folder above them; it is made when there is something to put into it
 */
public record Cache(Path folder) {
    /** Names the cache's folder in the environment. */
    public static final String VARIABLE = "DESCENT_CACHE";

    /**
     * The folder that {@value #VARIABLE} names, else {@code descent} in {@code XDG_CACHE_HOME}, else
     * {@code ~/.cache/descent}.
     */
    public static Cache standard() {
        Path home = Path.of(System.getProperty("user.home"));
        // A user without an account entry, as in many containers, has the home "?".
        return of(System.getenv(), home.isAbsolute() ? home : Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** Blank variables count as unset, and so does a relative XDG_CACHE_HOME, as its specification demands. */
    static Cache of(Map<String, String> environment, Path home) {
        String own = environment.getOrDefault(VARIABLE, "");
        if (!own.isBlank()) {
            return new Cache(Path.of(own));
        }
        Path shared = Path.of(environment.getOrDefault("XDG_CACHE_HOME", "").strip());
        return new Cache((shared.isAbsolute() ? shared : home.resolve(".cache")).resolve("descent"));
    }

    /** The folder of one data set, for example "mnist". */
    public Path of(String dataSet) {
        return folder.resolve(dataSet);
    }
}
