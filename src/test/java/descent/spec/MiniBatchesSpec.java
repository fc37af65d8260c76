package descent.spec;

import descent.trial.Instance;
import descent.trial.StubTrial;
import java.util.List;

/** 03: some samples at a time; one and all are the ends. */
@SpecOf(number = 3, points = 4)
class MiniBatchesSpec extends Spec implements BatchingSpec {
    @Override
    StubTrial stub() {
        return StubTrial.of(StubTrial.Kind.BATCHING, batching(1), "size");
    }

    @Override
    public Instance batching(int size) {
        return Instance.of("MiniBatches", size);
    }

    @Override
    public List<Integer> sizes() {
        return List.of(1, 2, 3, 4, 7, 10, 40, 128);
    }
}
