package descent.kata;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which exercises a course takes, in which order and for how many points. An instructor may say so in a file, of whose
 * keys each may be left out:
 *
 * <pre>
 * {"exercises": ["Momentum", "Nesterov", "Adam"], "points": {"Adam": 20}}
 * </pre>
 *
 * @param exercises in the course's order, each once
 * @param points of those that are worth something else than their specs say
 */
public record Course(List<Exercise> exercises, Map<Exercise, Double> points) {
    /** Where a project has it. */
    public static final Path FILE = Path.of("exercises", "course.json");

    private static final String EXERCISES = "exercises";
    private static final String POINTS = "points";

    /** The last ones are the grader's. */
    private static final Set<String> KEYS =
            Set.of(EXERCISES, POINTS, "deadline", "deadlines", "zone", "late", "attempts");

    public Course {
        exercises = List.copyOf(exercises);
    }

    /** Every exercise, as the specs say. */
    public static Course whole() {
        return new Course(Exercise.all(), Map.of());
    }

    /** That of a project: what its file says, or else {@link #whole}. */
    public static Course in(Path project) {
        return read(project.resolve(FILE));
    }

    /**
     * That of a file; {@link #whole} if there is no such file.
     *
     * @throws IllegalArgumentException if something is wrong in it; the message names the file, the key and the value
     */
    public static Course read(Path file) {
        if (!Files.exists(file)) {
            return whole();
        }
        try {
            return of(Files.readString(file));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read %s: %s".formatted(file, e.getMessage()), e);
        }
    }

    /** The same with some of its exercises alone, in its order. */
    public Course only(List<Exercise> chosen) {
        Map<Exercise, Double> worth = new LinkedHashMap<>(points);
        worth.keySet().retainAll(chosen);
        return new Course(exercises.stream().filter(chosen::contains).toList(), worth);
    }

    /** What an exercise is worth in this course. */
    public Worth worth(Examiner examiner, Exercise exercise) {
        Worth worth = examiner.worth(exercise);
        return points.containsKey(exercise) ? worth.of(points.get(exercise)) : worth;
    }

    static Course of(String json) {
        JsonObject course = object(json);
        course.keySet().stream().filter(key -> !KEYS.contains(key)).findFirst().ifPresent(key -> {
            throw new IllegalArgumentException("\"%s\" is no key of a course: it may have %s"
                    .formatted(key, KEYS.stream().sorted().collect(Collectors.joining("\", \"", "\"", "\""))));
        });
        List<Exercise> exercises = course.has(EXERCISES) ? exercises(course.get(EXERCISES)) : Exercise.all();
        return new Course(exercises, course.has(POINTS) ? points(course.get(POINTS), exercises) : Map.of());
    }

    private static JsonObject object(String json) {
        try {
            if (JsonParser.parseString(json) instanceof JsonObject object) {
                return object;
            }
        } catch (JsonParseException e) {
            throw new IllegalArgumentException(
                    "it is no JSON: " + e.getMessage().lines().findFirst().orElse(""), e);
        }
        throw new IllegalArgumentException("it must be an object, as in {\"exercises\": [\"Momentum\", \"Adam\"]}");
    }

    private static List<Exercise> exercises(JsonElement value) {
        if (!(value instanceof JsonArray names) || names.isEmpty()) {
            throw wrong(EXERCISES, value, "a list of names, as in [\"Momentum\", \"Adam\"]");
        }
        List<Exercise> exercises =
                names.asList().stream().map(name -> named(EXERCISES, name)).toList();
        for (int i = 0; i < exercises.size(); i++) {
            if (exercises.indexOf(exercises.get(i)) < i) {
                throw wrong(EXERCISES, names.get(i), "there once: take it out");
            }
        }
        return exercises;
    }

    private static Map<Exercise, Double> points(JsonElement value, List<Exercise> exercises) {
        if (!(value instanceof JsonObject object)) {
            throw wrong(POINTS, value, "an object, as in {\"Adam\": 20}");
        }
        Map<Exercise, Double> points = new LinkedHashMap<>();
        object.asMap().forEach((name, number) -> {
            Exercise exercise = named(POINTS, new JsonPrimitive(name));
            if (!exercises.contains(exercise)) {
                throw wrong(
                        POINTS, new JsonPrimitive(name), "one of the course's exercises: add it there, or take it out");
            }
            if (!(number instanceof JsonPrimitive primitive) || !primitive.isNumber() || !(number.getAsDouble() >= 0)) {
                throw wrong("%s.%s".formatted(POINTS, name), number, "a number, at least 0");
            }
            points.put(exercise, number.getAsDouble());
        });
        return points;
    }

    private static Exercise named(String key, JsonElement name) {
        return Exercise.all().stream()
                .filter(exercise -> name.equals(new JsonPrimitive(exercise.name())))
                .findFirst()
                .orElseThrow(() -> wrong(key, name, "an exercise's name, like Adam: see list"));
    }

    private static IllegalArgumentException wrong(String key, JsonElement value, String right) {
        return new IllegalArgumentException("\"%s\" (%s) must be %s".formatted(key, value, right));
    }
}
