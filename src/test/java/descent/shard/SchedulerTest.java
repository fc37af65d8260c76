package descent.shard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descent.grade.deploy.Shell;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

@EnabledIf("bash")
class SchedulerTest {
    private static final int SHARDS = 3;
    private static final long SEED = 4711;

    @TempDir
    private Path folder;

    static boolean bash() {
        return Shell.isHere();
    }

    @BeforeAll
    static void readsYamlAsYamlDoes() {
        assertThat(parse("on: push")).containsKey(true); // YAML 1.1; GitHub reads 1.2, where it is a word
    }

    @ParameterizedTest
    @EnumSource(names = "SLURM", mode = Mode.EXCLUDE)
    void isYamlWithoutAGapLeft(Scheduler scheduler) {
        String text = scheduler.text(SHARDS, SEED);
        assertThat(parse(text)).isNotEmpty();
        assertThat(text).doesNotContain("<%", "%>");
    }

    @ParameterizedTest
    @EnumSource(names = {"GITHUB", "CLASSROOM"})
    void everyStepOfAWorkflowIsAScriptThatBashReads(Scheduler scheduler) throws Exception {
        List<String> scripts = steps(scheduler).stream()
                .filter(step -> step.containsKey("run"))
                .map(step -> (String) step.get("run"))
                .toList();
        assertThat(scripts).isNotEmpty();
        for (String script : scripts) {
            assertThat(Shell.bash(Map.of(), "-n", "-c", script)).isEqualTo(new Shell.Run(0, ""));
            // What an expression stands for would become part of the script.
            assertThat(script).doesNotContain("${{");
        }
    }

    @Test
    void eachSlurmTaskGradesItsPart() throws Exception {
        Path script = Scheduler.SLURM.write(folder, SHARDS, SEED);
        for (int task = 1; task <= SHARDS; task++) {
            Shell.Run run = Shell.bash(
                    Map.of(
                            "GRADER", grader("descent").toString(),
                            "SUBMISSIONS", "/class/in",
                            "OUT", "/class/out",
                            "SLURM_ARRAY_TASK_ID", String.valueOf(task),
                            "SLURM_ARRAY_TASK_COUNT", "1", // as when one task is repeated
                            "SLURM_CPUS_PER_TASK", "4"),
                    script.toString());
            assertThat(run.output())
                    .isEqualTo(
                            "grade /class/in --out /class/out/shard-%1$d --shard %1$d/3 --seed 4711 --jobs 4 --require-sandbox\n"
                                    .formatted(task));
            assertThat(run.status()).isZero();
        }
    }

    @Test
    void slurmIsAskedForAsManyTasksAsThereAreParts() {
        assertThat(Scheduler.SLURM.text(SHARDS, SEED)).contains("#SBATCH --array=1-3\n");
    }

    @Test
    void eachPodGradesItsPart() throws Exception {
        Map<String, Object> spec =
                map(parse(Scheduler.KUBERNETES.text(SHARDS, SEED)).get("spec"));
        assertThat(spec)
                .containsEntry("completionMode", "Indexed")
                .containsEntry("completions", SHARDS)
                .containsEntry("parallelism", SHARDS);
        Map<String, Object> pod = map(map(spec.get("template")).get("spec"));
        List<?> command =
                (List<?>) map(((List<?>) pod.get("containers")).get(0)).get("command");
        grader("grader/descent");
        for (int index = 0; index < SHARDS; index++) {
            Shell.Run run = Shell.bash(
                    Map.of("CLASS", folder.toString(), "JOB_COMPLETION_INDEX", String.valueOf(index)), "-c", (String)
                            command.get(2));
            assertThat(run.output())
                    .isEqualTo(
                            "grade %1$s/submissions --out %1$s/shards/%2$d --shard %2$d/3 --seed 4711 --jobs 2 --require-sandbox\n"
                                    .formatted(folder, index + 1));
        }
    }

    @Test
    void aMatrixHasAPartForEachMachine() {
        Map<String, Object> jobs =
                map(parse(Scheduler.GITHUB.text(SHARDS, SEED)).get("jobs"));
        Map<String, Object> strategy = map(map(jobs.get("grade")).get("strategy"));
        assertThat(map(strategy.get("matrix"))).containsEntry("shard", List.of(1, 2, 3));
        assertThat(strategy).containsEntry("fail-fast", false);
    }

    @Test
    void classroomsReporterGetsTheResultOfTheStepThatGrades() {
        List<Map<String, Object>> steps = steps(Scheduler.CLASSROOM);
        Map<String, Object> reporter = steps.get(steps.size() - 1);
        assertThat(reporter).containsEntry("uses", "classroom-resources/autograding-grading-reporter@v1");
        assertThat(map(reporter.get("with"))).containsEntry("runners", "descent");
        assertThat(map(reporter.get("env")))
                .containsExactly(Map.entry("DESCENT_RESULTS", "${{ steps.descent.outputs.result }}"));
        assertThat(steps.get(steps.size() - 2)).containsEntry("id", "descent");
    }

    @Test
    void noPartsAreRefused() {
        assertThatThrownBy(() -> Scheduler.SLURM.text(0, SEED)).hasMessage("shards (0) must be at least 1");
    }

    /** A launcher that says what it was asked for; its folder. */
    private Path grader(String name) throws IOException {
        return Shell.program(folder.resolve(name), "echo \"$@\"").getParent();
    }

    private static List<Map<String, Object>> steps(Scheduler scheduler) {
        return map(parse(scheduler.text(SHARDS, SEED)).get("jobs")).values().stream()
                .flatMap(job -> ((List<?>) map(job).get("steps")).stream())
                .map(SchedulerTest::map)
                .toList();
    }

    private static Map<Object, Object> parse(String yaml) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object yaml) {
        return (Map<String, Object>) yaml;
    }
}
