package descent.trial;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a search did.
 *
 * @param asked the points whose loss it asked for, in their order
 * @param chosen what it found best; none if it threw
 */
public record SearchTrace(
        List<Map<String, Double>> asked, Optional<Map<String, Double>> chosen, Optional<Thrown> thrown)
        implements Trace {}
