package descent.experiment.race;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;

/** Bits of JSON for plots. */
final class Json {
    private static final MathContext DIGITS = new MathContext(6);

    private Json() {}

    /** Numbers with six digits; null, a gap, where one is not finite. */
    static JsonArray numbers(double... values) {
        JsonArray array = new JsonArray();
        for (double value : values) {
            if (Double.isFinite(value)) {
                array.add(new BigDecimal(value).round(DIGITS));
            } else {
                array.add(JsonNull.INSTANCE);
            }
        }
        return array;
    }

    /** A table of numbers, row by row. */
    static JsonArray table(double[][] rows) {
        JsonArray array = new JsonArray();
        Arrays.stream(rows).map(Json::numbers).forEach(array::add);
        return array;
    }

    static JsonArray strings(List<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }

    /** An object with one text. */
    static JsonObject of(String key, String value) {
        JsonObject object = new JsonObject();
        object.addProperty(key, value);
        return object;
    }
}
