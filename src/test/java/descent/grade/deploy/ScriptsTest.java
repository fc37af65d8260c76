package descent.grade.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import descent.shard.Scheduler;
import descent.shard.Template;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptsTest {
    @TempDir
    private Path folder;

    static boolean bash() {
        return Shell.isHere();
    }

    static boolean shellcheck() {
        return Shell.isHere()
                && Arrays.stream(System.getenv("PATH").split(":"))
                        .anyMatch(place -> Files.isExecutable(Path.of(place, "shellcheck")));
    }

    @ParameterizedTest
    @EnabledIf("bash")
    @ValueSource(strings = {"setup.sh", "run_autograder", "descent", "slurm.sh"})
    void bashReadsIt(String name) throws Exception {
        assertThat(Shell.bash(Map.of(), "-n", filled(name).toString())).isEqualTo(new Shell.Run(0, ""));
    }

    @ParameterizedTest
    @EnabledIf("shellcheck")
    @ValueSource(strings = {"setup.sh", "run_autograder", "descent", "slurm.sh"})
    void shellcheckHasNothingToSay(String name) throws Exception {
        String command = "shellcheck -s bash '" + filled(name) + "'";
        assertThat(Shell.bash(Map.of(), "-c", command)).isEqualTo(new Shell.Run(0, ""));
    }

    private Path filled(String name) throws Exception {
        if (name.equals("slurm.sh")) {
            return Scheduler.slurm(folder, 3, "contest mnist --seeds 5");
        }
        String text = Template.fill(GraderZip.class, name, Map.of("seed", "4711", "shards", "3"));
        return Files.writeString(folder.resolve(name), text);
    }
}
