package descent.trial;

import descent.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Questions to schedules, in their order.
 *
 * @param schedules which of them there are
 */
public record ScheduleTrial(List<Instance> schedules, List<Question> questions) implements Trial<ScheduleTrace> {
    /**
     * One schedule's factor at one time.
     *
     * @param schedule its index
     * @param t from 0
     */
    public record Question(int schedule, int t) {}

    public ScheduleTrial {
        schedules = List.copyOf(schedules);
        questions = List.copyOf(questions);
    }

    /** One schedule, asked at these times. */
    public static ScheduleTrial of(Instance schedule, int... times) {
        return new ScheduleTrial(
                List.of(schedule),
                IntStream.of(times).mapToObj(t -> new Question(0, t)).toList());
    }

    @Override
    public ScheduleTrace run(Implementation classes) {
        List<Double> factors = new ArrayList<>();
        try {
            List<Schedule> made = schedules.stream()
                    .map(each -> each.make(Schedule.class, classes))
                    .toList();
            questions.forEach(each -> factors.add(made.get(each.schedule()).factor(each.t())));
            return new ScheduleTrace(factors, Optional.empty());
        } catch (Throwable thrown) {
            return new ScheduleTrace(factors, Optional.of(Thrown.of(thrown)));
        }
    }

    @Override
    public boolean covers(ScheduleTrace trace) {
        return trace.thrown().isPresent() || trace.factors().size() == questions.size();
    }
}
