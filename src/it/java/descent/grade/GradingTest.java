package descent.grade;

import static org.assertj.core.api.Assertions.assertThat;

import descent.kata.Course;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole submissions in the strongest isolation that works here. */
final class GradingTest {
    private static Grader grader;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        grader = Graders.open(new GraderOptions(3, Limits.DEFAULT, IsolationChoice.BEST, Course.whole()));
    }

    @AfterAll
    static void close() {
        grader.close();
    }

    @Test
    void givesFullMarksForTheSolutionsAndNobodyHasToLookAtThem() {
        Handins.solved(folder);

        Grade grade = grade();

        assertThat(grade.exercises()).extracting(ExerciseGrade::outcome).containsOnly(Outcome.PASS);
        assertThat(grade.points()).isEqualTo(grade.maximum()).isPositive();
        assertThat(grade.needsReview()).isFalse();
        assertThat(grade.notes().stream().filter(note -> !note.startsWith("no isolation")))
                .isEmpty();
    }

    @Test
    void givesNothingForUntouchedStubs() {
        Handins.untouched(folder);

        Grade grade = grade();

        assertThat(grade.exercises()).extracting(ExerciseGrade::outcome).containsOnly(Outcome.NOT_STARTED);
        assertThat(grade.points()).isZero();
        assertThat(grade.maximum()).isPositive();
    }

    @Test
    void givesNothingForRulesThatDoNothing() {
        for (String parameters : List.of(
                "BatchGradientDescent(double learningRate)", "Momentum(double learningRate, double momentum)")) {
            String name = parameters.substring(0, parameters.indexOf('('));
            Handins.write(folder, "descent/exercises/" + name + ".java", """
                    package descent.exercises;
                    public record %s implements descent.Optimizer {
                        @Override public descent.Step start(org.nd4j.linalg.api.ndarray.INDArray theta, descent.Memory memory) {
                            return (gradient, t) -> gradient.at(theta);
                        }
                    }
                    """.formatted(parameters));
        }

        Grade grade = grade();

        assertThat(grade.exercises().get(0).outcome()).isEqualTo(Outcome.FAIL);
        assertThat(grade.exercises().get(3).outcome()).isEqualTo(Outcome.FAIL);
        assertThat(grade.points()).isZero();
    }

    @Test
    void saysWhereALoopWasAndHowMuchItPrinted() {
        Handins.write(folder, "descent/exercises/BatchGradientDescent.java", """
                package descent.exercises;
                public record BatchGradientDescent(double learningRate) implements descent.Optimizer {
                    @Override public descent.Step start(org.nd4j.linalg.api.ndarray.INDArray theta, descent.Memory memory) {
                        return (gradient, t) -> {
                            while (t > 0) { System.out.println("round and round"); }
                        };
                    }
                }
                """);

        assertThat(grade().exercises().get(0).feedback())
                .anyMatch(line -> line.startsWith("01 BatchGradientDescent takes too long"))
                .contains("It was at BatchGradientDescent.java, line 5.")
                .anyMatch(line -> line.matches("It had printed [0-9,]{5,} lines\\."));
    }

    @Test
    void looksAtWhatAHelperInANeighboursFileDoes() {
        Handins.write(folder, "descent/exercises/GridSearch.java", """
                package descent.exercises;
                class GridSearch {
                    static void help() throws Exception { Class.forName("java.lang.Object"); }
                }
                """);
        Handins.write(folder, Attack.take("asks for help", "GridSearch.help();"));

        assertThat(grade().exercises().get(0).needsReview()).isTrue();
    }

    @Test
    void countsLateExercisesWhateverTheEarlyOnesAre() {
        Handins.write(folder, Attack.source("broken", "package descent.exercises; class {"));
        Handins.solved(folder, "EarlyStopping");
        Handins.solved(folder, "GridSearch");

        List<Outcome> outcomes = outcomes(grade());
        assertThat(outcomes).startsWith(Outcome.COMPILE_ERROR, Outcome.NOT_STARTED);
        assertThat(outcomes.subList(16, 18)).containsExactly(Outcome.PASS, Outcome.PASS);
    }

    @Test
    void saysWhichBrokenSiblingAnExerciseUses() {
        Handins.solved(folder, "Ranger");
        Handins.solved(folder, "Lookahead");
        Handins.write(folder, "descent/exercises/RAdam.java", "package descent.exercises; record RAdam(");

        List<ExerciseGrade> grades = grade().exercises();

        assertThat(grades.get(11).outcome()).isEqualTo(Outcome.PASS);
        assertThat(grades.get(15).outcome()).isEqualTo(Outcome.COMPILE_ERROR);
        assertThat(grades.get(15).feedback()).anyMatch(line -> line.contains("it uses RAdam, which does not compile"));
    }

    @Test
    void saysWhichMissingSiblingAnExerciseUses() {
        Handins.solved(folder, "Ranger");
        Handins.solved(folder, "Lookahead");

        List<String> feedback = grade().exercises().get(15).feedback();

        assertThat(feedback).anyMatch(line -> line.contains("it uses RAdam, which is not among the files"));
        assertThat(feedback).noneMatch(line -> line.contains("it uses Lookahead"));
    }

    @Test
    void saysWhichOtherFileAnExercisesClassIsIn() {
        Handins.solved(folder, "Momentum");
        Handins.write(
                folder,
                "descent/exercises/Momentum.java",
                Handins.text(folder, "Momentum") + "\nrecord Adam(double a, double b, double c, double d) {}\n");

        List<ExerciseGrade> grades = grade().exercises();

        assertThat(grades.get(3).outcome()).isEqualTo(Outcome.PASS);
        assertThat(grades.get(7).feedback())
                .containsExactly(
                        "There is no Adam.java: put the class, which is in Momentum.java, into a file of its own.");
    }

    @Test
    void givesTheSameVerdictsAndPointsTwiceAndPartOfThePointsForAPartlyRightRule() {
        // Adam without its bias correction: state, symmetries and the way downhill are all right
        Handins.solved(folder, "Adam");
        Handins.solved(folder, "MiniBatches");
        String adam = Handins.text(folder, "Adam");
        Handins.write(folder, "descent/exercises/Adam.java", adam.replaceAll("Math\\.pow\\(beta([12]), t\\)", "0 * t"));

        Grade first = grade();
        Grade second = grade();

        assertThat(second.exercises()).isEqualTo(first.exercises());
        assertThat(first.exercises().get(7).outcome()).isEqualTo(Outcome.FAIL);
        assertThat(first.exercises().get(7).points()).isBetween(1.0, 5.0);
    }

    @Test
    void rejectsWhatIsNoSubmission() {
        Grade grade = grader.grade(new Submission("nobody", folder.resolve("nothing")));

        assertThat(grade.exercises()).extracting(ExerciseGrade::outcome).containsOnly(Outcome.REJECTED);
    }

    private Grade grade() {
        return grader.grade(new Submission("somebody", folder));
    }

    private static List<Outcome> outcomes(Grade grade) {
        return grade.exercises().stream().map(ExerciseGrade::outcome).toList();
    }
}
