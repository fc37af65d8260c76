package descent.kata.check;

import java.util.List;
import java.util.Map;

/**
 * What the compiler made of an exercise.
 *
 * @param classes by name; none if there are complaints
 * @param complaints what is wrong, ready to be shown; empty if it compiles
 */
record Compilation(Map<String, byte[]> classes, List<String> complaints) {}
