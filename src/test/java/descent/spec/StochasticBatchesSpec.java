package descent.spec;

import descent.trial.Instance;
import descent.trial.StubTrial;
import java.util.List;

/** 02: one sample at a time. */
@SpecOf(number = 2, points = 4)
class StochasticBatchesSpec extends Spec implements BatchingSpec {
    @Override
    StubTrial stub() {
        return StubTrial.of(StubTrial.Kind.BATCHING, batching(1));
    }

    @Override
    public Instance batching(int size) {
        return Instance.of("StochasticBatches");
    }

    @Override
    public List<Integer> sizes() {
        return List.of(1);
    }
}
