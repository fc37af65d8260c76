package descent.network;

import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A layer's parameter gradients where each part of the batch gives a sum of its own, the first where all belong. */
final class PartSums {
    private final Site site;
    private final List<Sum> later = new ArrayList<>();

    private record Sum(INDArray total, INDArray part) {}

    PartSums(Site site) {
        this.site = site;
    }

    /** Where a part writes its sum for a parameter. */
    INDArray of(String parameter, Part part) {
        INDArray total = site.gradient(parameter);
        if (part.index() == 0) {
            return total;
        }
        INDArray own = site.array(total.shape());
        later.add(new Sum(total, own));
        return own;
    }

    /** Lays down that they are added up, in the order of the parts. */
    void add() {
        later.forEach(sum -> site.custom("add", sum.total(), sum.total(), sum.part()));
    }
}
