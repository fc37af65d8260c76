package descent.trial;

import java.util.List;
import java.util.Optional;

/**
 * What schedules answered.
 *
 * @param factors one for each question
 */
public record ScheduleTrace(List<Double> factors, Optional<Thrown> thrown) implements Trace {}
