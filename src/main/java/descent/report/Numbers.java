package descent.report;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Figures as text, the same in every locale. */
public final class Numbers {
    private static final double PLAIN_LIMIT = 1e4;

    private Numbers() {}

    /** A share of the whole as a percentage with two places and no sign: {@code 0.9582} is "95.82". */
    public static String percent(double share) {
        return format("%.2f", 100 * share);
    }

    /** A loss with four places, or in scientific notation where it is large: "0.1423", "3.21e+07". */
    public static String loss(double loss) {
        return Math.abs(loss) < PLAIN_LIMIT || !Double.isFinite(loss) ? format("%.4f", loss) : format("%.2e", loss);
    }

    /** A whole number with its thousands set apart: "79,510". */
    public static String count(long count) {
        return format("%,d", count);
    }

    /** "1 epoch", "1,000 epochs", "2 batches". */
    public static String many(long count, String one) {
        String ending = one.endsWith("tch") ? "es" : "s";
        return "%s %s%s".formatted(count(count), one, count == 1 ? "" : ending);
    }

    /** A duration in seconds with one place. */
    public static String seconds(double seconds) {
        return format("%.1f", seconds);
    }

    /** A difference with its sign and two places: "+0.12". */
    public static String difference(double difference) {
        return format("%+.2f", difference);
    }

    /** A setting as one would type it: "0.1", "5", "1e-8". */
    public static String setting(Object value) {
        String text = String.valueOf(value);
        return value instanceof Number ? text.replace('E', 'e').replaceFirst("\\.0(?=e|$)", "") : text;
    }

    /** A figure along an axis, without needless zeros: "0.08", "3,000", "1e-8". */
    static String tick(double value) {
        double size = Math.abs(value);
        boolean plain = size == 0 || size >= 1e-4 && size < 1e7;
        return new DecimalFormat(plain ? "#,##0.######" : "0.###E0", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(value)
                .replace('E', 'e');
    }

    /** Bytes in the unit that suits: "318 kB", "12.1 MB". */
    public static String bytes(long bytes) {
        if (bytes < 1_000_000) {
            return format("%.0f kB", bytes / 1e3);
        }
        return bytes < 1_000_000_000 ? format("%.1f MB", bytes / 1e6) : format("%.1f GB", bytes / 1e9);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
