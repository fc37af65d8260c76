package descent.grade;

/**
 * One group of an exercise's properties.
 *
 * @param group its name, for example "limits and symmetries"
 * @param held how many of its properties hold
 * @param of how many it has
 * @param points what they earn
 * @param maximum what they would earn if all held
 */
public record GroupGrade(String group, int held, int of, double points, double maximum) {}
