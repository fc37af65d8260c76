package descent.cli;

import descent.Hyperparameters;
import descent.Optimizer;
import descent.kata.Exercise;
import descent.kata.Verdict.Status;
import descent.kata.check.KnownVerdicts;
import descent.kata.check.Project;
import descent.kata.state.LastVerdict;
import descent.report.Palette;
import descent.student.StudentClasses;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What pages say of lanes whose rules a student has written, unless all of them are known to be right: what such a lane
 * shows is not what its name says.
 *
 * @param packageName that of the student's rules
 * @param known what is known of a file as it stands
 */
record OwnMarks(String packageName, Function<Exercise, Optional<Status>> known) {
    static final String RED = "✗ not right yet";
    static final String UNKNOWN = "not checked";

    /** Those of the project in this folder. */
    static OwnMarks here() {
        KnownVerdicts known = KnownVerdicts.of(new Project(Path.of("")));
        return new OwnMarks(
                StudentClasses.PACKAGE, exercise -> known.verdict(exercise).map(LastVerdict::status));
    }

    /** The marks by the lanes' names. @param lanes each with its rule; only a student's get any */
    Map<String, String> of(Map<String, Optimizer> lanes) {
        Map<String, String> marks = new LinkedHashMap<>();
        lanes.forEach((lane, rule) -> {
            if (lane.endsWith(Palette.MINE)) {
                mark(rule).ifPresent(mark -> marks.put(lane, mark));
            }
        });
        return marks;
    }

    private Optional<String> mark(Optimizer rule) {
        Set<Optional<Status>> found = Hyperparameters.rules(rule)
                .map(Object::getClass)
                .filter(type -> type.getPackageName().equals(packageName))
                .flatMap(type -> Exercise.find(type.getSimpleName()).stream())
                .map(known)
                .collect(Collectors.toSet());
        found.remove(Optional.of(Status.PASS));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(found.equals(Set.of(Optional.<Status>empty())) ? UNKNOWN : RED);
    }
}
