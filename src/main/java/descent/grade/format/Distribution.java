package descent.grade.format;

import descent.grade.ExerciseGrade;
import descent.grade.Grade;
import descent.kata.Exercise;
import descent.report.Axis;
import descent.report.Figure;
import descent.report.Page;
import descent.report.Section;
import descent.report.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** How points are spread over the class: a histogram of all, and one for each exercise. */
final class Distribution {
    private static final int BINS = 10;

    private Distribution() {}

    static Page of(ClassGrades grades) {
        List<Grade> settled = grades.settled();
        Page page = Page.of(
                "Distribution of points",
                "How many of %d graded submissions earned how much of the points.".formatted(settled.size()));
        if (settled.isEmpty()) {
            return page;
        }
        double[] shares = settled.stream()
                .mapToDouble(grade -> share(grade.points(), grade.maximum()))
                .toArray();
        Section exercises = Section.of("Each exercise");
        for (Exercise exercise : grades.exercises()) {
            exercises = exercises.with(histogram(exercise.toString(), shares(settled, exercise)));
        }
        return page.with(Section.of("All exercises", histogram("All exercises together", shares)))
                .with(exercises);
    }

    private static double[] shares(List<Grade> grades, Exercise exercise) {
        return grades.stream()
                .flatMap(grade -> grade.exercises().stream())
                .filter(grade -> grade.exercise().equals(exercise))
                .mapToDouble(Distribution::share)
                .toArray();
    }

    private static double share(ExerciseGrade grade) {
        return share(grade.points(), grade.maximum());
    }

    private static double share(double points, double maximum) {
        return maximum > 0 ? points / maximum : 0;
    }

    /** Steps at 0, 10, …, 90 percent; what is right in all is in the last. */
    private static Figure histogram(String title, double[] shares) {
        long[] counts = new long[BINS];
        DoubleStream.of(shares).forEach(share -> counts[Math.min(BINS - 1, (int) (share * BINS + 1e-9))]++);
        List<Double> edges = new ArrayList<>();
        List<Double> heights = new ArrayList<>();
        IntStream.range(0, BINS).forEach(bin -> {
            edges.add(100.0 * bin / BINS);
            heights.add((double) counts[bin]);
        });
        edges.add(100.0);
        heights.add(heights.get(BINS - 1));
        return new Figure(
                title,
                Axis.linear("points, % of the maximum"),
                Axis.linear("submissions"),
                List.of(Series.steps("submissions", edges, heights)));
    }
}
