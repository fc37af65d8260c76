package descent.network;

import java.util.EnumSet;
import java.util.Set;

/**
 * What the programs of one network have in common, whatever the number of rows.
 *
 * @param model what is computed
 * @param parameters where its numbers are
 * @param mode in {@link Mode#EVALUATION} there is no backward pass
 */
record Plan(Model model, Parameters parameters, Mode mode) {
    /** Whether no gradient needs to reach a layer: neither it nor any before it has parameters. */
    boolean isUntrained(int layer) {
        return layer < parameters.untrained();
    }

    /**
     * A site for the layer at the given index.
     *
     * @param kept whether the layer's input is still read when the layer has passed
     */
    Site site(int layer, boolean kept) {
        Set<Site.Trait> traits = EnumSet.noneOf(Site.Trait.class);
        if (layer <= parameters.untrained()) {
            traits.add(Site.Trait.FIRST);
        }
        if (kept) {
            traits.add(Site.Trait.INPUT_KEPT);
        }
        return parameters.site(layer, mode, traits);
    }
}
