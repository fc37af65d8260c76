package descent.cli;

import descent.kata.Exercise;
import descent.kata.Invocation;
import descent.kata.Lines;
import descent.kata.check.KnownVerdicts;
import descent.kata.state.LastVerdict;
import descent.kata.state.State;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives the next hint. */
@Command(name = "hint", description = "Gives the next hint for an exercise: three, from a nudge to nearly the line.")
final class HintCommand extends DescentCommand implements Runnable {
    @Parameters(
            paramLabel = "NAME",
            converter = ExerciseArgument.class,
            description = "The exercise's number or name, for example 08 or Adam.")
    private Exercise exercise;

    @Option(names = "--again", description = "Show those given so far once more, and no new one.")
    private boolean again;

    @Mixin
    private ProjectOption project;

    @Override
    public void run() {
        KnownVerdicts known = KnownVerdicts.of(project.project());
        (again ? given(exercise, known.state()) : next(exercise, known)).forEach(out()::println);
    }

    /**
     * The next hint, which counts as given from now on: that for the mistake that was found in the file as it stands, then
     * those of the lesson; when all were given, all of them.
     */
    static List<String> next(Exercise exercise, KnownVerdicts known) {
        State state = known.state();
        String mistake = known.verdict(exercise).map(LastVerdict::mistake).orElse("");
        if (!mistake.isEmpty()) {
            state.noteMistakeSaid(exercise);
            List<String> lines = new ArrayList<>(List.of(exercise + ", for the mistake that was found", ""));
            Lines.folded("  " + mistake, Lines.WIDTH).forEach(lines::add);
            return lines;
        }
        return ofLesson(exercise, state);
    }

    /** The next hint of the lesson; {@code watch} shows the one for the mistake beside the mistake. */
    static List<String> ofLesson(Exercise exercise, State state) {
        List<String> hints = exercise.hints();
        int given = state.hints(exercise);
        if (given >= hints.size()) {
            List<String> all = new ArrayList<>(given(exercise, state));
            all.add("");
            all.add("  There are no more. The lesson may help:  " + Invocation.of("lesson " + exercise.id()));
            return all;
        }
        state.noteHints(exercise, given + 1);
        return shown(exercise, given, given + 1);
    }

    private static List<String> given(Exercise exercise, State state) {
        int given = Math.min(state.hints(exercise), exercise.hints().size());
        return given == 0
                ? List.of(
                        "No hint was given for %s yet:  %s".formatted(exercise, Invocation.of("hint " + exercise.id())))
                : shown(exercise, 0, given);
    }

    private static List<String> shown(Exercise exercise, int from, int to) {
        List<String> hints = exercise.hints();
        List<String> lines = new ArrayList<>();
        for (int i = from; i < to; i++) {
            lines.addAll(i == from ? List.of() : List.of(""));
            lines.add("%s, hint %d of %d".formatted(exercise, i + 1, hints.size()));
            lines.add("");
            Lines.folded("  " + Lines.plain(hints.get(i), HintCommand::bold), Lines.WIDTH)
                    .forEach(lines::add);
        }
        return lines;
    }

    /** Where there are colours. */
    private static String bold(String word) {
        return Ansi.AUTO.string("@|bold " + word + "|@");
    }
}
