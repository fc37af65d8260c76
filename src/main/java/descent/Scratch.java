package descent;

import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.memory.conf.WorkspaceConfiguration;
import org.nd4j.linalg.api.memory.enums.AllocationPolicy;
import org.nd4j.linalg.api.memory.enums.LearningPolicy;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The workspace of one step. Its size is learned from the first step; one per thread and size of θ, so that rules on
 * vectors of different length do not spoil each other's.
 */
final class Scratch {
    private static final WorkspaceConfiguration LEARNED = WorkspaceConfiguration.builder()
            .initialSize(0)
            .overallocationLimit(0.5)
            .policyLearning(LearningPolicy.FIRST_LOOP)
            .policyAllocation(AllocationPolicy.OVERALLOCATE)
            .build();

    private final String id;

    Scratch(INDArray theta) {
        id = "descent " + theta.dataType() + " " + theta.length();
    }

    MemoryWorkspace open() {
        return Nd4j.getWorkspaceManager().getAndActivateWorkspace(LEARNED, id);
    }
}
