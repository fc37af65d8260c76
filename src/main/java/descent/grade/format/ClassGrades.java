package descent.grade.format;

import descent.grade.ExerciseGrade;
import descent.grade.Grade;
import descent.kata.Exercise;
import java.util.List;
import java.util.stream.Stream;

/**
 * The grades of a class.
 *
 * @param seed the grading run's
 * @param version of Descent
 * @param grades in the order in which they are listed
 * @param notes what an instructor should know of the whole
 */
public record ClassGrades(long seed, String version, List<Grade> grades, List<String> notes) {
    public ClassGrades {
        grades = List.copyOf(grades);
        notes = List.copyOf(notes);
    }

    /** With more to say of the whole. */
    public ClassGrades noted(List<String> more) {
        List<String> all = Stream.concat(notes.stream(), more.stream()).toList();
        return new ClassGrades(seed, version, grades, all);
    }

    /** The course's exercises, in its order; none if nothing was graded. */
    List<Exercise> exercises() {
        return grades.stream()
                .limit(1)
                .flatMap(grade -> grade.exercises().stream())
                .map(ExerciseGrade::exercise)
                .toList();
    }

    /** The grades whose points say something about the student's work. */
    public List<Grade> settled() {
        return grades.stream().filter(Grade::settled).toList();
    }

    /** The submissions that have to be graded again. */
    public List<String> unsettled() {
        return grades.stream()
                .filter(grade -> !grade.settled())
                .map(Grade::submission)
                .toList();
    }
}
