package descent.grade.format;

import descent.grade.ExerciseGrade;
import descent.grade.Grade;
import descent.grade.Outcome;
import descent.grade.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The page of one submission, fit to be handed to the student: verdicts, points and feedback, and no secret of ours. */
final class StudentPage {
    private static final PageTemplates TEMPLATE = PageTemplates.from("student.mustache");
    private static final int LONGEST_NAME = 120;

    private StudentPage() {}

    static String of(Grade grade) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("name", Text.name(grade.submission(), LONGEST_NAME));
        view.put("points", grade.settled() ? PointsText.text(grade.points()) : "?");
        view.put("maximum", PointsText.text(grade.maximum()));
        view.put("unsettled", !grade.settled());
        view.put("receipt", Feedback.receipt(grade));
        view.put("misfiled", grade.receipt().misfiled());
        view.put(
                "exercises",
                grade.exercises().stream().map(StudentPage::exercise).toList());
        return TEMPLATE.fill(view);
    }

    private static Map<String, Object> exercise(ExerciseGrade grade) {
        Cell cell = Cell.of(grade);
        boolean started = grade.outcome() != Outcome.NOT_STARTED;
        List<String> feedback = Feedback.lines(grade);
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("title", grade.exercise().toString());
        view.put(
                "formula",
                grade.outcome() == Outcome.FAIL ? "" : grade.exercise().formula()); // it is in the feedback
        view.put("kind", cell.kind().style());
        view.put("outcome", Feedback.of(grade.outcome()));
        view.put("points", cell.kind() == Cell.Kind.UNGRADED ? "?" : PointsText.text(grade.points()));
        view.put("maximum", PointsText.text(grade.maximum()));
        view.put("groups", Feedback.groups(grade));
        view.put("feedback", String.join("\n", feedback));
        view.put("open", grade.outcome() != Outcome.PASS && started);
        return view;
    }
}
