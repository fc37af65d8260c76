package descent.spec;

import descent.Batching;
import descent.kata.Subject;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;

/** 02: one sample at a time. */
final class StochasticBatchesSpec implements Spec {
    @Override
    public List<Property<?>> properties() {
        return new Epochs(Arbitraries.just(1), data -> StochasticBatchesSpec::batching).properties();
    }

    @Override
    public void touch(Subject subject) {
        batching(subject).epoch(2, new SplittableRandom(0));
    }

    private static Batching batching(Subject subject) {
        return subject.make(Batching.class, "StochasticBatches");
    }
}
