package descent.kata.lesson.show;

import descent.data.Data;
import descent.data.FashionSample;
import descent.data.Samples;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** A few of the pictures that come with Descent, so that a lesson trains in seconds. */
final class Pictures {
    static final int COARSE = 49;

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

    /** As {@link #some}, each picture in {@value #COARSE} numbers: the means of squares of 4 × 4 pixels. */
    static Data coarse(int train, int validation) {
        Data all = some(train, validation);
        return new Data(all.name(), coarse(all.train()), coarse(all.test()), all.sha256());
    }

    private static Samples coarse(Samples samples) {
        INDArray means = samples.inputs().reshape(samples.count(), 7, 4, 7, 4).mean(2, 4);
        return new Samples(means.reshape(samples.count(), COARSE), samples.targets());
    }

    private static Samples cut(Samples samples, int from, int to) {
        return new Samples(
                samples.inputs().get(NDArrayIndex.interval(from, to)).dup(),
                samples.targets().get(NDArrayIndex.interval(from, to)).dup());
    }
}
