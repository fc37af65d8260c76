package descent.grade.format;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Points as text and as numbers of two places at most: "2", "1.5", "0.67". */
public final class PointsText {
    private static final int PLACES = 2;

    private PointsText() {}

    public static String text(double points) {
        return rounded(points).toPlainString();
    }

    static BigDecimal rounded(double points) {
        BigDecimal rounded = BigDecimal.valueOf(points).setScale(PLACES, RoundingMode.HALF_UP);
        return rounded.signum() == 0
                ? BigDecimal.ZERO
                : new BigDecimal(rounded.stripTrailingZeros().toPlainString());
    }
}
