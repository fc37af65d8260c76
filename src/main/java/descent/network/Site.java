package descent.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.api.ops.Op;
import org.nd4j.linalg.api.ops.OpContext;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Where one layer is built: it hands out arrays and takes down operations, each made once, with its arguments bound, and
 * replayed for every batch. Making an operation anew costs some ten times what replaying it does.
 */
public final class Site {
    /** Which of the two factors of a product is transposed. */
    public enum Product {
        /** AB. */
        AB(0, 0),
        /** AᵀB. */
        ATB(1, 0),
        /** ABᵀ. */
        ABT(0, 1);

        private final long[] transposed;

        Product(long transposeA, long transposeB) {
            transposed = new long[] {transposeA, transposeB, 0};
        }
    }

    private static final long[] NO_INTS = {};

    /**
     * The most multiplications of a product for which the library's accelerated kernels take longer to prepare than they
     * save, measured with oneDNN: a 64×1 by 1×64 product costs 3.5 µs without them and 6.5 µs with them, a 64×64 by 64×64
     * product the same.
     */
    private static final long SMALL_PRODUCT = 1 << 18;

    /** The same where the result is one row: 1×512 by 512×512 costs 105 µs without them and 20 µs with them. */
    private static final long SMALL_ROW = 1 << 14;

    private final DataType type;
    private final Arrays arrays;
    private final Mode mode;
    private final Set<Trait> traits;
    private final Map<String, INDArray> named = new HashMap<>();
    private final List<Operation> operations = new ArrayList<>();
    private int part = Operation.WHOLE;

    /** What follows from where in the network a layer stands. */
    enum Trait {
        /** No layer before it has parameters. */
        FIRST,
        /** Its input is still read when it has passed. */
        INPUT_KEPT
    }

    /** A layer's arrays that all sites of the layer share, by name. */
    record Arrays(Map<String, INDArray> parameters, Map<String, INDArray> gradients, Map<String, INDArray> buffers) {
        static final Arrays NONE = new Arrays(Map.of(), Map.of(), Map.of());
    }

    Site(DataType type, Arrays arrays, Mode mode, Set<Trait> traits) {
        this.type = type;
        this.arrays = arrays;
        this.mode = mode;
        this.traits = Set.copyOf(traits);
    }

    /** A site for operations that belong to no layer. */
    static Site ofNoLayer(DataType type) {
        return new Site(type, Arrays.NONE, Mode.TRAINING, Set.of());
    }

    /** A new array of zeros that lives as long as the network. */
    public INDArray array(long... shape) {
        return Nd4j.zeros(type, shape);
    }

    /** A new array of zeros, which this layer's other passes find under its name. */
    public INDArray array(String name, long... shape) {
        return name(name, array(shape));
    }

    /** Lets this layer's other passes find an array under a name. @return the array */
    public INDArray name(String name, INDArray array) {
        named.put(name, array);
        return array;
    }

    /** The array that an earlier pass of this layer made under that name. */
    public INDArray named(String name) {
        return named.get(name);
    }

    /**
     * Where a layer that can work in place puts its output.
     *
     * @param input the layer's
     * @return {@code input} itself or, where that is still needed as it is, a new array of its shape
     */
    public INDArray inPlace(INDArray input) {
        return traits.contains(Trait.INPUT_KEPT) ? array(input.shape()) : input;
    }

    /**
     * Lays the same down for each part of the batch; they may run at the same time. So what is laid down for a part may
     * write nothing but its own rows and arrays of its own, nor read other rows of what is written for parts.
     *
     * @param images of the batch: they say how many rows it has and, by their size, whether it is worth cutting
     */
    public void inParts(INDArray images, Consumer<Part> layDown) {
        List<Part> parts = Part.cut(images);
        for (Part each : parts) {
            part = parts.size() == 1 ? Operation.WHOLE : each.index();
            layDown.accept(each);
        }
        part = Operation.WHOLE;
    }

    /** What the forward pass is for. */
    public Mode mode() {
        return mode;
    }

    /** This layer's parameter, a view of the network's θ. */
    public INDArray parameter(String name) {
        return arrays.parameters().get(name);
    }

    /** What this layer gathers in training; one array for all batch sizes and both modes. */
    public INDArray buffer(String name) {
        return arrays.buffers().get(name);
    }

    /** Where this layer writes its parameter's gradient, a view of the network's ∇J. */
    public INDArray gradient(String name) {
        return arrays.gradients().get(name);
    }

    /** Whether nobody asks for the gradient of this layer's input, for no layer before it has parameters. */
    public boolean isFirst() {
        return traits.contains(Trait.FIRST);
    }

    /** Takes down {@code c = product of a and b}. */
    public void matmul(INDArray a, INDArray b, INDArray c, Product product) {
        long multiplications = c.length() * (a.length() / c.size(0));
        takeDown("matmul", product.transposed, new INDArray[] {c}, a, b)
                .allowHelpers(multiplications > (c.size(0) == 1 ? SMALL_ROW : SMALL_PRODUCT));
    }

    /** Takes down {@code sum = factor · Σ array}, the sum of shape [1, 1]: as a product, for ND4J's own sums are slower. */
    public void sum(INDArray array, double factor, INDArray sum) {
        INDArray factors = array(array.length(), 1).assign(factor);
        matmul(array.reshape('c', 1, array.length()), factors, sum, Product.AB);
    }

    /** Takes down one of ND4J's custom operations. */
    public void custom(String name, INDArray output, INDArray... inputs) {
        custom(name, NO_INTS, output, inputs);
    }

    /** Takes down one of ND4J's custom operations with whole-number arguments. */
    public void custom(String name, long[] arguments, INDArray output, INDArray... inputs) {
        custom(name, arguments, new INDArray[] {output}, inputs);
    }

    /** Takes down one of ND4J's custom operations with several outputs. */
    public void custom(String name, long[] arguments, INDArray[] outputs, INDArray... inputs) {
        takeDown(name, arguments, outputs, inputs);
    }

    private OpContext takeDown(String name, long[] arguments, INDArray[] outputs, INDArray... inputs) {
        DynamicCustomOp op = DynamicCustomOp.builder(name).build();
        OpContext context = Nd4j.getExecutioner().buildContext();
        context.setInputArrays(inputs);
        context.setOutputArrays(outputs);
        context.setIArguments(arguments);
        operations.add(new Operation(part, () -> Nd4j.getExecutioner().exec(op, context)));
        return context;
    }

    /** Takes down one of ND4J's plain operations, made over fixed arrays. */
    public void op(Op op) {
        operations.add(new Operation(part, () -> Nd4j.getExecutioner().exec(op)));
    }

    /** What was taken down so far, in order; what comes later starts a new list. */
    List<Operation> takeOperations() {
        List<Operation> taken = List.copyOf(operations);
        operations.clear();
        return taken;
    }
}
