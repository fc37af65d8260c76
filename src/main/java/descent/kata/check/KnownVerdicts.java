package descent.kata.check;

import descent.kata.Exercise;
import descent.kata.Verdict.Status;
import descent.kata.state.LastVerdict;
import descent.kata.state.State;
import descent.student.ExerciseFiles;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far a student has come: what was found of the files as they stand now. What was found of others counts for nothing.
 *
 * @param project whose
 * @param files what each of its files holds
 */
public record KnownVerdicts(Project project, State state, Map<String, byte[]> files) {
    private static final String UNWRITTEN = "throw new NotStarted();";

    /** That of the files on the disk. */
    public static KnownVerdicts of(Project project) {
        return new KnownVerdicts(project, State.of(project.folder()), ExerciseFiles.in(project.folder()));
    }

    /** The verdict on the file as it stands; empty if there is none. */
    public Optional<LastVerdict> verdict(Exercise exercise) {
        return state.verdict(exercise).filter(last -> new Judged(last.files()).isStill(files));
    }

    /** Whether it looks like a stub; for those that nobody has checked. */
    public boolean looksUnwritten(Exercise exercise) {
        byte[] file = files.getOrDefault(exercise.name() + ".java", new byte[0]);
        return new String(file, StandardCharsets.UTF_8).contains(UNWRITTEN);
    }

    /** What has to be checked before this tells the truth. */
    public List<Exercise> unknown() {
        return project.course().exercises().stream()
                .filter(exercise -> files.containsKey(exercise.name() + ".java"))
                .filter(exercise -> verdict(exercise)
                        .map(last -> last.status() == Status.COMPILE_ERROR) // another file may have mended that
                        .orElseGet(() -> !looksUnwritten(exercise)))
                .toList();
    }

    /** Checks these, and remembers what was found. @return the last thing that was found of each */
    public List<Checked> look(List<Exercise> exercises, Checker checker) {
        List<Checked> all = new ArrayList<>();
        for (Exercise exercise : exercises) {
            List<Checked> found = new ArrayList<>();
            checker.check(exercise, found::add);
            Checked last = found.get(found.size() - 1);
            state.note(last.verdict(), last.sources().hashes(), Instant.now());
            all.add(last);
        }
        return all;
    }
}
