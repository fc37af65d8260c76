package descent.mutant;

import descent.Memory;
import java.util.List;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A memory that gives the same array again to whoever asks again.
 *
 * @param like what the arrays look like
 * @param arrays where they are kept
 * @param owner tells one rule's arrays from another's
 */
record Kept(INDArray like, Map<String, INDArray> arrays, String owner) implements Memory {
    @Override
    public INDArray zeros(String name) {
        return arrays.computeIfAbsent(owner + "/" + name, unused -> Nd4j.zerosLike(like));
    }

    @Override
    public INDArray zeros(String name, long... shape) {
        return arrays.computeIfAbsent(owner + "/" + name, unused -> Nd4j.zeros(like.dataType(), shape));
    }

    @Override
    public INDArray copy(String name, INDArray source) {
        return arrays.computeIfAbsent(owner + "/" + name, unused -> source.dup());
    }

    @Override
    public Memory nested(String name) {
        return new Kept(like, arrays, owner + "/" + name);
    }

    @Override
    public Memory nested(String name, INDArray part) {
        return new Kept(part, arrays, owner + "/" + name);
    }

    @Override
    public List<INDArray> parts(INDArray vector) {
        return List.of(vector);
    }
}
