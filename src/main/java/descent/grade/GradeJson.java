package descent.grade;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.TypeAdapter;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import descent.kata.Exercise;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Grades as JSON and back: an exercise is its name, a time is its milliseconds. */
public final class GradeJson {
    /** Writes and reads a {@link Grade}. */
    public static final Gson GSON = new GsonBuilder()
            .registerTypeAdapter(Exercise.class, new ByName().nullSafe())
            .registerTypeAdapter(Duration.class, new Milliseconds().nullSafe())
            .registerTypeAdapter(
                    TypeToken.getParameterized(Optional.class, Instant.class).getType(), new Time())
            .disableHtmlEscaping()
            .create();

    private GradeJson() {}

    private static final class ByName extends TypeAdapter<Exercise> {
        @Override
        public void write(JsonWriter out, Exercise exercise) throws IOException {
            out.value(exercise.name());
        }

        @Override
        public Exercise read(JsonReader in) throws IOException {
            String name = in.nextString();
            return Exercise.find(name).orElseThrow(() -> new IOException("there is no exercise \"" + name + "\""));
        }
    }

    private static final class Milliseconds extends TypeAdapter<Duration> {
        @Override
        public void write(JsonWriter out, Duration time) throws IOException {
            out.value(time.toMillis());
        }

        @Override
        public Duration read(JsonReader in) throws IOException {
            return Duration.ofMillis(in.nextLong());
        }
    }

    /** The only thing that may be missing is a time. */
    private static final class Time extends TypeAdapter<Optional<Instant>> {
        @Override
        public void write(JsonWriter out, Optional<Instant> time) throws IOException {
            out.value(time.map(Instant::toString).orElse(""));
        }

        @Override
        public Optional<Instant> read(JsonReader in) throws IOException {
            String text = in.nextString();
            return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        }
    }
}
