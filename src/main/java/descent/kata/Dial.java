package descent.kata;

import java.util.List;

/**
 * One hyperparameter as somebody may turn it.
 *
 * @param name of the component; empty if a choice says enough
 * @param symbol as the formula calls it
 * @param scale how it is turned
 * @param from the least value
 * @param to the largest value
 * @param usual what it stands at unless somebody turns it
 * @param labels what stands for each value of a {@link Scale#CHOICE}; otherwise empty
 */
public record Dial(String name, String symbol, Scale scale, double from, double to, double usual, List<String> labels) {
    /** How values lie on a dial. */
    public enum Scale {
        /** By their logarithm. */
        LOG,
        /** By the logarithm of their distance from 1. */
        NEAR_ONE,
        /** As they are. */
        LINEAR,
        /** As they are, whole numbers only. */
        WHOLE,
        /** By name. */
        CHOICE
    }

    public Dial {
        labels = List.copyOf(labels);
    }
}
