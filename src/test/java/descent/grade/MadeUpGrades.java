package descent.grade;

import descent.kata.Exercise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Grades for tests of what shows them; whatever a name or a line can do to a reader, some of these try. */
public final class MadeUpGrades {
    public static final long SEED = 4711;

    /** Formulas, terminal codes, HTML, line breaks, reversed text, machine commands, nothing, and too much. */
    public static final List<String> HOSTILE_NAMES = List.of(
            "=HYPERLINK(\"http://example.org\",\"click\")",
            "+1+1",
            "-1",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "a,b;\"c\"",
            "\u001b[31mred\u001b[0m",
            "<script>alert(1)</script>",
            "</script><img src=x onerror=alert(1)>",
            "two\nlines",
            "::error::forged",
            "\u202eexe.reversed",
            "ff\u0000\u0008\u000bff",
            "{{name}} <%seed%> ${7*7}",
            "../../etc/passwd",
            "CON",
            "Ада Лавлейс",
            "عمر الخيام",
            "x".repeat(2000),
            "lone \ud800 surrogate",
            " ",
            "");

    private static final Receipt RECEIPT = new Receipt("d1", List.of("Adam.java"), List.of(), false, Optional.empty());

    private MadeUpGrades() {}

    /** The grade of a submission, decided by its name alone. */
    public static Grade of(String submission) {
        return of(submission, SEED);
    }

    public static Grade of(String submission, long seed) {
        Random random = new Random(submission.hashCode() * 31L + seed);
        double skill = random.nextDouble();
        List<ExerciseGrade> exercises = new ArrayList<>();
        for (Exercise exercise : Exercise.all()) {
            exercises.add(exercise(exercise, submission, skill * 20 - exercise.number() + random.nextInt(6), random));
        }
        return new Grade(
                submission,
                Sender.named(submission),
                RECEIPT,
                exercises,
                "bwrap",
                seed,
                Duration.ofMillis(2500),
                List.of("ignored: " + submission));
    }

    /** A grade in which our fault cost one exercise. */
    public static Grade unsettled(String submission) {
        Grade grade = of(submission);
        List<ExerciseGrade> exercises = new ArrayList<>(grade.exercises());
        Exercise exercise = exercises.get(3).exercise();
        exercises.set(
                3,
                new ExerciseGrade(
                        exercise, Outcome.GRADER_ERROR, 0, 5, List.of(), List.of("The grader failed."), false));
        return new Grade(
                submission,
                Sender.named(submission),
                RECEIPT,
                exercises,
                "bwrap",
                grade.seed(),
                grade.time(),
                List.of("grade again: " + submission));
    }

    /** One exercise with any outcome. */
    public static ExerciseGrade exercise(Outcome outcome, double points, String... feedback) {
        return new ExerciseGrade(
                Exercise.all().get(7),
                outcome,
                points,
                8,
                List.of(new GroupGrade("definition", 1, 2, points, 8)),
                List.of(feedback),
                false);
    }

    /** A grade that has one exercise alone. */
    public static Grade grade(String submission, ExerciseGrade exercise) {
        return new Grade(
                submission,
                Sender.named(submission),
                RECEIPT,
                List.of(exercise),
                "none",
                SEED,
                Duration.ofSeconds(3),
                List.of());
    }

    private static ExerciseGrade exercise(Exercise exercise, String submission, double level, Random random) {
        double maximum = 4 + exercise.number() % 5;
        if (level > 0) {
            return graded(exercise, Outcome.PASS, maximum, List.of(), random);
        }
        if (level > -3) {
            List<String> feedback = List.of(
                    "It must  take the steps that we worked out by hand",
                    "given    η = 0.1, γ = 0.5; θ₀ = 0; gradients 1, 2",
                    "         after step 1, θ should be -0.1",
                    "                           but is -0.05",
                    "first wrong: velocity after step 1 should be 0.1, but is 0.5",
                    "the message was: " + submission);
            return graded(exercise, Outcome.FAIL, maximum / 2, feedback, random);
        }
        Outcome[] others = {Outcome.NOT_STARTED, Outcome.NOT_STARTED, Outcome.COMPILE_ERROR, Outcome.TIMEOUT};
        Outcome outcome = others[random.nextInt(others.length)];
        List<String> feedback = outcome == Outcome.NOT_STARTED ? List.of() : List.of("line 3: ';' expected");
        return graded(exercise, outcome, 0, feedback, random);
    }

    private static ExerciseGrade graded(
            Exercise exercise, Outcome outcome, double points, List<String> feedback, Random random) {
        double maximum = 4 + exercise.number() % 5;
        int held = (int) Math.round(6 * points / maximum);
        List<GroupGrade> groups = List.of(
                new GroupGrade("definition", held / 2, 3, points / 2, maximum / 2),
                new GroupGrade("limits and symmetries", held - held / 2, 3, points / 2, maximum / 2));
        return new ExerciseGrade(exercise, outcome, points, maximum, groups, feedback, random.nextInt(40) == 0);
    }
}
