package descent.grade;

import com.google.gson.Gson;
import descent.kata.Exercise;
import descent.kata.Group;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * What exercises are worth: {@code points.json}, the one place that says so. An exercise's points are shared out among
 * the groups of its properties by their weights, and within a group evenly.
 *
 * @param exercises the points of each exercise by its name
 * @param groups the weight of each group
 */
public record Points(Map<String, Double> exercises, Map<Group, Double> groups) {
    /** Reads the resource. @throws IllegalStateException if an exercise or a group is missing there */
    public static Points load() {
        try (Reader reader =
                new InputStreamReader(Points.class.getResourceAsStream("points.json"), StandardCharsets.UTF_8)) {
            Points points = new Gson().fromJson(reader, Points.class);
            boolean complete = Exercise.all().stream().allMatch(each -> points.exercises.containsKey(each.name()))
                    && points.groups.keySet().containsAll(List.of(Group.values()));
            if (!complete) {
                throw new IllegalStateException("points.json must name every exercise and every group");
            }
            return points;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an exercise is worth when all of it holds. */
    public double of(Exercise exercise) {
        return exercises.get(exercise.name());
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
        double weights = all.keySet().stream().mapToDouble(groups::get).sum();
        double definition = held.applyAsInt(Group.DEFINITION) / (double) all.get(Group.DEFINITION);
        double beside = definition > 0 || held.applyAsInt(Group.CONVERGENCE) > 0 ? (1 + definition) / 2 : 0;
        List<GroupGrade> grades = new ArrayList<>();
        for (Group group : Group.values()) {
            int count = all.getOrDefault(group, 0);
            if (count > 0) {
                double maximum = of(exercise) * groups.get(group) / weights;
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
