package descent.network;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * One layer of a network: how it computes and how gradients pass back through it, laid down once as operations over fixed
 * arrays (see {@link Site}) and replayed for every batch. Layers are immutable descriptions; a network's arrays live in
 * its site.
 */
public interface Layer {
    /** The parameters of this layer, in the order in which they lie in θ; empty for most. */
    default List<Parameter> parameters() {
        return List.of();
    }

    /** What this layer gathers in training beside its parameters; empty for most. */
    default List<Buffer> buffers() {
        return List.of();
    }

    /** The same layer, its parameters starting from the given initialiser whatever the network's own is. */
    default Layer startingFrom(Initialiser initialiser) {
        return new Initialised(this, initialiser);
    }

    /** What this layer is called in a network's description, beside its number. */
    default String kind() {
        return getClass().getSimpleName();
    }

    /**
     * Lays down the forward operations.
     *
     * @param site where the operations and arrays go
     * @param input x, of shape [n, …]
     * @return y, of shape [n, …]; may be {@code input} itself, changed in place where {@link Site#inPlace} allows it
     */
    INDArray forward(Site site, INDArray input);

    /** Whether the backward pass reads y, so that the layers behind must leave it as it is. */
    default boolean readsOutput() {
        return false;
    }

    /**
     * Lays down the operations that bring the buffers up to date with the last forward pass in {@link Mode#TRAINING}. They
     * are replayed once for a batch, however often its gradient is asked for.
     */
    default void update(Site site) {}

    /**
     * Lays down the backward operations: parameter gradients are written, not added. Its own arrays and y may be
     * overwritten: the next forward pass makes them anew.
     *
     * @param site where the operations and arrays go
     * @param pass what {@link #forward} saw and made
     * @param gradient ∂J/∂y, shaped like the output; scratch
     * @return ∂J/∂x, shaped like the input; may be {@code gradient} itself, changed in place
     */
    INDArray backward(Site site, Pass pass, INDArray gradient);

    /**
     * The arrays of one layer's forward pass.
     *
     * @param input x as {@link Layer#forward} got it; changed since if the layer works in place
     * @param output y
     */
    record Pass(INDArray input, INDArray output) {}
}
