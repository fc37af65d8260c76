package descent.train;

import descent.data.CropAndFlip;
import descent.data.Data;
import descent.data.Samples;
import descent.network.Model;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What all lanes of an experiment share.
 *
 * @param data what is learned
 * @param model what learns it
 * @param progress who is told how far it is
 * @param watcher who looks at the parameters
 * @param following which losses are read between evaluations
 * @param patience how many evaluations may pass without a better validation loss; empty for any number
 * @param start the parameters to start from; empty for those that the seed gives
 * @param checkpoints what to go on from after a crash
 * @param weights where each lane's weights go in the end
 * @param augmentation how training images are changed each time that they are seen
 */
record Task(
        Data data,
        Model model,
        Progress progress,
        Watcher watcher,
        Following following,
        OptionalInt patience,
        Optional<Weights> start,
        Optional<Checkpoints> checkpoints,
        Optional<WeightFiles> weights,
        Optional<CropAndFlip> augmentation) {
    /** @throws IllegalArgumentException if there is patience but no validation sample */
    Task {
        if (patience.isPresent() && data.validation().isEmpty()) {
            throw new IllegalArgumentException("patience needs validation samples: hold some out");
        }
    }

    /** Which losses are read between evaluations; each reading waits for the device. */
    enum Following {
        NOTHING,
        TRAINING_LOSS
    }

    /** What evaluations judge on. */
    Samples judges() {
        return data.validation().orElseGet(data::test);
    }
}
