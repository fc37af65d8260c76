package descent.spec;

import descent.Batching;
import descent.kata.Subject;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;

/** 03: some samples at a time; one and all are the ends. */
final class MiniBatchesSpec implements Spec {
    @Override
    public List<Property<?>> properties() {
        return new Epochs(Arbitraries.of(1, 2, 3, 4, 7, 10, 40, 100), data -> subject -> batching(subject, data.size()))
                .properties();
    }

    @Override
    public void touch(Subject subject) {
        batching(subject, 1).epoch(2, new SplittableRandom(0));
    }

    private static Batching batching(Subject subject, int size) {
        return subject.make(Batching.class, "MiniBatches", size);
    }
}
