package descent.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import descent.kata.Course;
import descent.kata.Examiner;
import descent.kata.Exercise;
import descent.kata.Group;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PointsTest {
    private final Points points = Points.of(Examiner.load(), Course.whole());
    private final Exercise adam = Exercise.find("Adam").orElseThrow();

    @Test
    void theExercisesOfPartOneAreTogetherWorthAHundred() {
        assertThat(Exercise.all().stream()
                        .filter(exercise -> exercise.number() <= 18)
                        .mapToDouble(points::of)
                        .sum())
                .isEqualTo(100);
    }

    @Test
    void theGroupsOfAnExerciseShareItsPointsWhateverGroupsItHas() {
        Examiner examiner = Examiner.load();
        for (Exercise exercise : Exercise.all()) {
            Map<Group, Integer> groups = examiner.groups(exercise);
            double sum = points.grade(exercise, groups, groups::get).stream()
                    .mapToDouble(GroupGrade::points)
                    .sum();
            // each of four groups is rounded to hundredths
            assertThat(sum).as(exercise.toString()).isCloseTo(points.of(exercise), within(0.021));
        }
    }

    @Test
    void aGroupEarnsItsShareOfPropertiesThatHold() {
        Map<Group, Integer> all = Map.of(Group.DEFINITION, 4, Group.CONTRACT, 2);
        List<GroupGrade> grades = points.grade(adam, all, group -> group == Group.DEFINITION ? 1 : 2);

        // 8 points, weights 50 and 20: 8 · 50/70 · 1/4 = 1.43, and 8 · 20/70 · (1 + 1/4)/2 = 1.43
        assertThat(grades).extracting(GroupGrade::points).containsExactly(1.43, 1.43);
    }

    @Test
    void doingNothingEarnsNothing() {
        Map<Group, Integer> all = Map.of(Group.DEFINITION, 4, Group.LIMITS, 3, Group.CONVERGENCE, 1, Group.CONTRACT, 2);
        List<GroupGrade> grades =
                points.grade(adam, all, group -> group == Group.LIMITS || group == Group.CONTRACT ? 2 : 0);

        assertThat(grades).extracting(GroupGrade::points).containsOnly(0.0);
    }
}
