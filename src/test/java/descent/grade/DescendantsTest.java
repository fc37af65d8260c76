package descent.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
final class DescendantsTest {
    @Test
    void endWithTheirParentAndAreWaitedFor() throws Exception {
        Process parent = new ProcessBuilder("sh", "-c", "sleep 1000 & sleep 1000 & echo there; wait").start();
        parent.inputReader().readLine();
        List<ProcessHandle> children = parent.descendants().toList();
        Descendants descendants = new Descendants(parent);

        descendants.kill();
        parent.destroyForcibly().waitFor();
        descendants.await(Duration.ofSeconds(10));

        assertThat(children).hasSize(2).noneMatch(DescendantsTest::runs);
    }

    /** In a container without an init, what has ended keeps its number. */
    private static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }
}
