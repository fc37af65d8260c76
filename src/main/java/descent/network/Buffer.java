package descent.network;

/**
 * One array of numbers that a network gathers while it trains and that no gradient moves, such as running statistics.
 *
 * @param name unique within its layer, for example "runningMean"
 * @param length how many numbers it has
 * @param initial what each of them starts as
 */
public record Buffer(String name, int length, double initial) {}
