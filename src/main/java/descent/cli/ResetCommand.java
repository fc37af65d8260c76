package descent.cli;

import descent.kata.Exercise;
import descent.kata.hint.Reset;
import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Puts a stub back. */
@Command(name = "reset", description = "Puts an exercise's stub back, keeps your file, and says where.")
final class ResetCommand extends DescentCommand implements Runnable {
    @Parameters(
            paramLabel = "NAME",
            converter = ExerciseArgument.class,
            description = "The exercise's number or name, for example 08 or Adam.")
    private Exercise exercise;

    @Mixin
    private ProjectOption project;

    @Override
    public void run() {
        Reset.Done done = new Reset(project.project()).of(exercise, Instant.now());
        out().println("%s is a stub again.  %s".formatted(exercise, exercise.file()));
        done.kept().ifPresent(file -> out().println("Your file is kept as  " + file));
        if (done.origin() == Reset.Origin.OWN_FILE) {
            out().println(
                            "There is no Git history here: the stub is your file without the bodies of its public methods.");
        }
    }
}
