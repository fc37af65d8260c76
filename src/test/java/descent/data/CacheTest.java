package descent.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CacheTest {
    private static final Path HOME = Path.of("home").toAbsolutePath();
    private static final Path SHARED = Path.of("shared").toAbsolutePath();

    @Test
    void isInTheUsersCacheFolder() {
        assertThat(folder(Map.of())).isEqualTo(HOME.resolve(".cache").resolve("descent"));
    }

    @Test
    void honoursTheDesktopsCacheFolder() {
        assertThat(folder(Map.of("XDG_CACHE_HOME", SHARED.toString()))).isEqualTo(SHARED.resolve("descent"));
    }

    @Test
    void itsOwnVariableWins() {
        assertThat(folder(Map.of("DESCENT_CACHE", "mine", "XDG_CACHE_HOME", SHARED.toString())))
                .isEqualTo(Path.of("mine"));
    }

    @Test
    void blankAndRelativeVariablesDoNotCount() {
        assertThat(folder(Map.of("DESCENT_CACHE", " ", "XDG_CACHE_HOME", "relative")))
                .isEqualTo(HOME.resolve(".cache").resolve("descent"));
    }

    @Test
    void eachDataSetHasAFolderOfItsOwn() {
        assertThat(new Cache(SHARED).of("mnist")).isEqualTo(SHARED.resolve("mnist"));
    }

    private static Path folder(Map<String, String> environment) {
        return Cache.of(environment, HOME).folder();
    }
}
