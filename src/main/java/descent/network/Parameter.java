package descent.network;

/**
 * One array of parameters within θ.
 *
 * @param name unique within its layer: "weight" or "bias"
 * @param shape the array's shape
 * @param fanIn how many inputs one output of the layer has
 */
public record Parameter(String name, long[] shape, int fanIn) {
    /** How many numbers it has. */
    public int length() {
        long length = 1;
        for (long size : shape) {
            length *= size;
        }
        return Math.toIntExact(length);
    }
}
