package descent.kata.lesson.show;

import descent.data.Data;
import descent.data.FashionSample;
import descent.data.Samples;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** A few of the pictures that come with Descent, so that a lesson trains in seconds. */
final class Pictures {
    private Pictures() {}

    /**
     * The first of them.
     *
     * @param train how many to learn from
     * @param validation how many others to be judged on; they come from the training set too
     */
    static Data some(int train, int validation) {
        Data all = FashionSample.load();
        return new Data(
                all.name(), cut(all.train(), 0, train), cut(all.train(), train, train + validation), all.sha256());
    }

    private static Samples cut(Samples samples, int from, int to) {
        return new Samples(
                samples.inputs().get(NDArrayIndex.interval(from, to)).dup(),
                samples.targets().get(NDArrayIndex.interval(from, to)).dup());
    }
}
