package descent.kata.studio;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.stream.DoubleStream;

/** Numbers to be drawn: with as many digits as a FLOAT has, and null for what JSON cannot say. */
final class DrawnNumbers extends TypeAdapter<double[]> {
    @Override
    public void write(JsonWriter out, double[] values) throws IOException {
        out.beginArray();
        for (double value : values) {
            if (Double.isFinite((float) value)) {
                out.value((float) value);
            } else {
                out.nullValue();
            }
        }
        out.endArray();
    }

    @Override
    public double[] read(JsonReader in) throws IOException {
        DoubleStream.Builder values = DoubleStream.builder();
        in.beginArray();
        while (in.peek() != JsonToken.END_ARRAY) {
            values.add(in.nextDouble());
        }
        in.endArray();
        return values.build().toArray();
    }
}
