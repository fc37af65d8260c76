package descent.kata.watch;

import descent.kata.Exercise;
import descent.kata.Verdict;
import descent.kata.Verdict.Status;
import descent.kata.VerdictReport;
import descent.kata.check.Checked;
import descent.kata.check.Project;
import java.util.ArrayList;
import java.util.List;

/** What is to be read about one exercise. */
final class Pages {
    private final Project project;
    private final Board board;

    Pages(Project project, Board board) {
        this.project = project;
        this.board = board;
    }

    /** Before it was checked. */
    List<String> unknown(Exercise exercise) {
        return List.of(exercise.toString(), "", "  " + exercise.formula(), "", "  " + exercise.file());
    }

    /** The verdict, and what the student's code has printed. */
    List<String> of(Checked checked) {
        Verdict verdict = checked.verdict();
        List<String> lines = new ArrayList<>(
                verdict.status() == Status.PASS ? right(verdict) : VerdictReport.of(verdict, next(verdict.status())));
        if (!checked.printed().isEmpty()) {
            lines.add("");
            lines.addAll(checked.excerpt());
        }
        return lines;
    }

    private static String next(Status status) {
        return status == Status.NOT_STARTED ? "Save it, and it is checked." : "Save it again, and it is checked again.";
    }

    private List<String> right(Verdict verdict) {
        List<String> lines = new ArrayList<>(VerdictReport.right(verdict));
        lines.add("");
        project.solution(verdict.exercise())
                .ifPresent(file -> lines.add("  Compare  " + file.toString().replace('\\', '/')));
        lines.add("  Press n to go on to " + board.after(verdict.exercise()) + ".");
        return lines;
    }
}
