package descent.spec;

import java.util.function.Supplier;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Arrays that outlive the step in which they are made. */
final class Outside {
    private Outside() {}

    @SuppressWarnings("try") // the scope only has to be open
    static INDArray workspaces(Supplier<INDArray> make) {
        try (MemoryWorkspace outside = Nd4j.getWorkspaceManager().scopeOutOfWorkspaces()) {
            return make.get();
        }
    }
}
