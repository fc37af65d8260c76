package descent.grade;

import descent.kata.Course;
import descent.kata.Examiner;
import descent.kata.Exercise;
import descent.kata.Group;
import descent.kata.Worth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * What a course's exercises are worth. An exercise's points are shared out among the groups of its properties by their
 * weights, and within a group evenly.
 *
 * @param worths that of each exercise
 */
public record Points(Map<Exercise, Worth> worths) {
    /** As the specs say, and a course. */
    public static Points of(Examiner examiner, Course course) {
        Map<Exercise, Worth> worths = new LinkedHashMap<>();
        course.exercises().forEach(exercise -> worths.put(exercise, course.worth(examiner, exercise)));
        return new Points(worths);
    }

    /** What an exercise is worth when all of it holds. */
    public double of(Exercise exercise) {
        return worths.get(exercise).points();
    }

    /**
     * The groups' points. What holds beside the definition counts in full if all of the definition holds, and down to half
     * if none of it does: plain gradient descent finds its way down under any name. It counts nothing for a rule that holds
     * to no definition and does not go down, for one that does nothing at all keeps every contract.
     *
     * @param all how many properties each group has
     * @param held how many of a group's hold
     */
    List<GroupGrade> grade(Exercise exercise, Map<Group, Integer> all, ToIntFunction<Group> held) {
        Map<Group, Double> weights = worths.get(exercise).weights();
        double sum = all.keySet().stream().mapToDouble(weights::get).sum();
        double definition = held.applyAsInt(Group.DEFINITION) / (double) all.get(Group.DEFINITION);
        double beside = definition > 0 || held.applyAsInt(Group.CONVERGENCE) > 0 ? (1 + definition) / 2 : 0;
        List<GroupGrade> grades = new ArrayList<>();
        for (Group group : Group.values()) {
            int count = all.getOrDefault(group, 0);
            if (count > 0) {
                double maximum = of(exercise) * weights.get(group) / sum;
                double share = held.applyAsInt(group) / (double) count;
                double points = maximum * (group == Group.DEFINITION ? share : share * beside);
                grades.add(new GroupGrade(
                        group.toString(), held.applyAsInt(group), count, rounded(points), rounded(maximum)));
            }
        }
        return grades;
    }

    /** To hundredths, so that figures add up as they are shown. */
    static double rounded(double points) {
        return Math.round(points * 100) / 100.0;
    }
}
