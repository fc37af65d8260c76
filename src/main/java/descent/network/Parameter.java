package descent.network;

import java.util.Optional;

/**
 * One array of parameters within θ.
 *
 * @param name unique within its layer: "weight" or "bias"
 * @param shape the array's shape
 * @param fanIn how many inputs one output of the layer has
 * @param initialiser draws its first values; empty for the network's own initialiser
 */
public record Parameter(String name, long[] shape, int fanIn, Optional<Initialiser> initialiser) {
    /** A parameter that starts from the network's own initialiser. */
    public Parameter(String name, long[] shape, int fanIn) {
        this(name, shape, fanIn, Optional.empty());
    }

    /** The same, starting from the given initialiser whatever the network's own is. */
    public Parameter startingFrom(Initialiser first) {
        return new Parameter(name, shape, fanIn, Optional.of(first));
    }

    /** Its shape as a rule sees it: a vector's or a matrix's, with all sizes but the last in one (a kernel's k·k·inputs). */
    long[] flattened() {
        if (shape.length <= 2) {
            return shape.clone();
        }
        long last = shape[shape.length - 1];
        return new long[] {length() / last, last};
    }

    /** How many numbers it has. */
    public int length() {
        long length = 1;
        for (long size : shape) {
            length *= size;
        }
        return Math.toIntExact(length);
    }
}
