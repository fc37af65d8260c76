package descent.mutant;

import java.util.List;
import java.util.stream.IntStream;

/** What people get wrong in exercise 02. */
@MoreMistakes(inOnes = BatchingMutants.class)
final class StochasticBatchesMutants {
    private StochasticBatchesMutants() {}

    @Mistake(value = "all samples in one batch", hint = "One sample at a time: n batches of one.")
    record OneBatch() implements StochasticBatchesPieces {
        @Override
        public List<int[]> batches(int[] order) {
            return List.<int[]>of(order);
        }
    }

    @Mistake(value = "two samples at a time", hint = "One sample at a time: n batches of one.")
    record Pairs() implements StochasticBatchesPieces {
        @Override
        public int size() {
            return 2;
        }
    }

    @Mistake(value = "only one sample per epoch", hint = "An epoch visits all samples, one after the other.")
    record OnlyOne() implements StochasticBatchesPieces {
        @Override
        public List<int[]> batches(int[] order) {
            return List.<int[]>of(new int[] {order[0]});
        }
    }

    @Mistake(value = "a position in the shuffled order instead of the sample there", hint = "Hand out order[i], not i.")
    record Positions() implements StochasticBatchesPieces {
        @Override
        public List<int[]> batches(int[] order) {
            return IntStream.range(0, order.length).mapToObj(i -> new int[] {i}).toList();
        }
    }
}
