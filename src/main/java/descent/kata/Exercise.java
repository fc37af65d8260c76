package descent.kata;

import java.util.List;
import java.util.Optional;

/**
 * One exercise of the kata, as the front matter of its lesson says; whatever else belongs to it is called by its name.
 *
 * @param number its place in the order, from 1
 * @param name the simple name of its class, the same in both trees
 * @param title the name in words
 * @param chapter what it belongs to, in words
 * @param formula what is to be written, in one line
 * @param hints from a nudge to nearly the line, each in one line of Markdown
 */
public record Exercise(int number, String name, String title, String chapter, String formula, List<String> hints) {
    public Exercise {
        hints = List.copyOf(hints);
    }

    /**
     * Every exercise that has a lesson on the class path, by number.
     *
     * @throws IllegalStateException if the front matter of a lesson is wrong; it says which and how
     */
    public static List<Exercise> all() {
        return Catalogue.all();
    }

    /** The exercise of that number ("8", "08") or name, in any case of letters. */
    public static Optional<Exercise> find(String numberOrName) {
        return all().stream()
                .filter(exercise ->
                        exercise.name.equalsIgnoreCase(numberOrName) || numberOrName.matches("0*" + exercise.number))
                .findFirst();
    }

    /** What {@link #find} takes, for example "a number from 1 to 18 or a name like Adam". */
    public static String choices() {
        List<Exercise> all = all();
        return "a number from %d to %d or a name like Adam"
                .formatted(all.get(0).number, all.get(all.size() - 1).number);
    }

    /** The number with two digits, for example "08". */
    public String id() {
        return "%02d".formatted(number);
    }

    /** The student's file, from the project's folder. */
    public String file() {
        return "exercises/descent/exercises/" + name + ".java";
    }

    /** Number and name, for example "08 Adam". */
    @Override
    public String toString() {
        return id() + " " + name;
    }
}
