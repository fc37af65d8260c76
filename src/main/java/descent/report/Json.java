package descent.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;

/** A JSON object, key by key: {@code Json.of("type", "scatter").and("mode", "lines")}. */
public final class Json {
    private static final MathContext DIGITS = new MathContext(6);
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private final JsonObject object = new JsonObject();

    private Json() {}

    /** An object without keys. */
    public static Json empty() {
        return new Json();
    }

    /** An object with one key; see {@link #and}. */
    public static Json of(String key, Object value) {
        return empty().and(key, value);
    }

    /**
     * This, with one more key.
     *
     * @param value another of these, a map, a list, an array, a record, a text, a truth value, JSON as it is, or a number; one
     *     that is not finite becomes a text: "NaN", "Infinity", "-Infinity"
     */
    public Json and(String key, Object value) {
        object.add(key, element(value));
        return this;
    }

    private static JsonElement element(Object value) {
        if (value instanceof Number number && !Double.isFinite(number.doubleValue())) {
            return new JsonPrimitive(number.toString());
        }
        if (value instanceof Json json) {
            return json.object;
        }
        if (value instanceof Map<?, ?> map) {
            Json json = empty();
            map.forEach((key, inner) -> json.and(String.valueOf(key), inner));
            return json.object;
        }
        return value instanceof JsonElement element ? element : GSON.toJsonTree(value);
    }

    public JsonObject object() {
        return object;
    }

    /** As a file has it: a key a line. */
    public String text() {
        return GSON.toJson(object) + "\n";
    }

    /** Numbers with six digits; null, a gap, where one is not finite. */
    public static JsonArray numbers(double... values) {
        JsonArray array = new JsonArray();
        for (double value : values) {
            array.add(Double.isFinite(value) ? element(new BigDecimal(value).round(DIGITS)) : JsonNull.INSTANCE);
        }
        return array;
    }
}
