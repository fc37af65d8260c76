package descent.cli;

import descent.kata.Exercise;
import descent.kata.state.State;
import descent.kata.watch.Aids;
import java.nio.file.Path;
import java.util.List;

/** What the keys of {@code watch} call: the commands of the same names. */
final class Commands implements Aids {
    private final State state;

    Commands(Path project) {
        this.state = State.of(project);
    }

    @Override
    public List<String> hint(Exercise exercise) {
        return List.of("  hint " + exercise.id() + " gives hints.");
    }

    @Override
    public List<String> list() {
        return Exercise.ALL.stream()
                .map(exercise -> "  %-26s %s".formatted(exercise, standing(exercise)))
                .toList();
    }

    @Override
    public List<String> race(Exercise exercise) {
        return List.of("  race FUNCTION --mine races your rules.");
    }

    @Override
    public List<String> lesson(Exercise exercise) {
        return List.of("  lesson " + exercise.id() + " opens the lesson.");
    }

    private String standing(Exercise exercise) {
        return state.verdict(exercise)
                .map(last -> switch (last.status()) {
                    case PASS -> "done";
                    case NOT_STARTED -> "";
                    default -> "red";
                })
                .orElse("");
    }
}
