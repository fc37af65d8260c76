package descent.mutant;

import descent.Memory;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A memory that tells a wrapper which arrays its inner rule got.
 *
 * @param memory where the arrays really are
 * @param seen collects them
 */
record WatchedMemory(Memory memory, List<INDArray> seen) implements Memory {
    @Override
    public INDArray zeros(String name) {
        return watched(memory.zeros(name));
    }

    @Override
    public INDArray zeros(String name, long... shape) {
        return watched(memory.zeros(name, shape));
    }

    @Override
    public INDArray copy(String name, INDArray source) {
        return watched(memory.copy(name, source));
    }

    @Override
    public Memory nested(String name) {
        return new WatchedMemory(memory.nested(name), seen);
    }

    @Override
    public Memory nested(String name, INDArray part) {
        return new WatchedMemory(memory.nested(name, part), seen);
    }

    @Override
    public List<INDArray> parts(INDArray vector) {
        return memory.parts(vector);
    }

    private INDArray watched(INDArray array) {
        seen.add(array);
        return array;
    }
}
