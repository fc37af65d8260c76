package descent.shard;

import descent.data.Sha256;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of the parts that work is done in, each perhaps on a machine of its own. A submission's part depends on its name alone:
 * one that comes late moves no other.
 *
 * @param index which part, from 1
 * @param count how many there are
 */
public record Shard(int index, int count) {
    /** The whole. */
    public static final Shard WHOLE = new Shard(1, 1);

    private static final Pattern TEXT = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

    /** @throws IllegalArgumentException unless 1 ≤ index ≤ count */
    public Shard {
        if (index < 1 || index > count) {
            throw new IllegalArgumentException(
                    "shard (%d/%d) must be one of 1/%2$d to %2$d/%2$d".formatted(index, count));
        }
    }

    /** The shard that is written like {@code 2/8}. @throws IllegalArgumentException if it is not */
    public static Shard of(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("shard (%s) must be written i/n, for example 2/8".formatted(text));
        }
        return new Shard(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    /** Whether the submission of that name belongs to this part. */
    public boolean has(String name) {
        BigInteger hash = new BigInteger(Sha256.of(name.getBytes(StandardCharsets.UTF_8)), 16);
        return hash.mod(BigInteger.valueOf(count)).intValue() == index - 1;
    }

    /** Whether the piece of that number, from 0, belongs to this part. */
    public boolean has(int number) {
        return number % count == index - 1;
    }

    /** For example {@code 2/8}. */
    @Override
    public String toString() {
        return index + "/" + count;
    }
}
