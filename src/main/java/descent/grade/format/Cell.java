package descent.grade.format;

import descent.grade.ExerciseGrade;
import descent.grade.Outcome;
import java.util.Locale;
import java.util.Map;

/**
 * One exercise of one submission in the class's table.
 *
 * @param kind how it is coloured
 * @param text its points, or a mark where there are none
 * @param title the outcome in words
 * @param sort by which the column is sorted
 */
record Cell(Kind kind, String text, String title, String sort) {
    /** From best to worst, as the distribution shows them. */
    enum Kind {
        RIGHT("right"),
        PARTLY("partly right"),
        WRONG("no points"),
        UNSTARTED("not started"),
        UNGRADED("not graded");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        /** Its class in the style sheet. */
        String style() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Cell of(ExerciseGrade grade) {
        Kind kind = kind(grade);
        String title = "%s: %s, %s of %s points"
                .formatted(
                        grade.exercise(),
                        Feedback.of(grade.outcome()),
                        kind == Kind.UNGRADED ? "?" : PointsText.text(grade.points()),
                        PointsText.text(grade.maximum()));
        return switch (kind) {
            case UNGRADED -> new Cell(kind, grade.outcome() == Outcome.NOT_RUN ? "–" : "?", title, "-2");
            case UNSTARTED -> new Cell(kind, "–", title, "-1");
            default -> {
                String points = PointsText.text(grade.points());
                yield new Cell(kind, points + (grade.needsReview() ? " ⚑" : ""), title, points);
            }
        };
    }

    static Kind kind(ExerciseGrade grade) {
        if (!grade.outcome().ran()) {
            return Kind.UNGRADED;
        }
        if (grade.outcome() == Outcome.PASS) {
            return Kind.RIGHT;
        }
        if (grade.points() > 0) {
            return Kind.PARTLY;
        }
        return grade.outcome() == Outcome.NOT_STARTED ? Kind.UNSTARTED : Kind.WRONG;
    }

    Map<String, Object> view() {
        return Map.of("kind", kind.style(), "text", text, "title", title, "sort", sort);
    }
}
