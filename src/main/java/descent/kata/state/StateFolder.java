package descent.kata.state;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where a user's programs keep what they remember. */
final class StateFolder {
    /** Names the folder in the environment. */
    static final String VARIABLE = "DESCENT_STATE";

    private StateFolder() {}

    /**
     * The folder that {@value #VARIABLE} names, else {@code descent} in the system's own place: {@code XDG_STATE_HOME} or
     * {@code ~/.local/state}, {@code ~/Library/Application Support} on macOS, {@code LOCALAPPDATA} on Windows.
     */
    static Path standard() {
        Path home = Path.of(System.getProperty("user.home"));
        // A user without an account entry, as in many containers, has the home "?".
        Path known = home.isAbsolute() ? home : Path.of(System.getProperty("java.io.tmpdir"));
        return of(System.getenv(), known, System.getProperty("os.name"));
    }

    /** Blank variables count as unset, and so do relative ones of the system's. */
    static Path of(Map<String, String> environment, Path home, String system) {
        String own = environment.getOrDefault(VARIABLE, "");
        return own.isBlank() ? shared(environment, home, system).resolve("descent") : Path.of(own);
    }

    private static Path shared(Map<String, String> environment, Path home, String system) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support");
        }
        return name.startsWith("windows")
                ? absolute(environment, "LOCALAPPDATA", home.resolve("AppData").resolve("Local"))
                : absolute(environment, "XDG_STATE_HOME", home.resolve(".local").resolve("state"));
    }

    private static Path absolute(Map<String, String> environment, String variable, Path otherwise) {
        Path named = Path.of(environment.getOrDefault(variable, "").strip());
        return named.isAbsolute() ? named : otherwise;
    }
}
