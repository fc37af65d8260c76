package descent.train;

import descent.data.AtomicFile;
import descent.network.Model;
import java.nio.file.Path;

/**
 * Where lanes put their weights in the end: the best ones where there are validation samples, else the last.
 *
 * @param folder it is made when there is something to put into it
 */
public record WeightFiles(Path folder) {
    /** Writes a lane's weights; what is there and is not the same stays, under a name with a number. */
    void write(String lane, long seed, Weights weights, Model model) {
        AtomicFile.writeBeside(file(lane, seed), weights.bytes(model));
    }

    /** The file of one lane, for {@link Weights#read} and for NumPy. */
    Path file(String lane, long seed) {
        return folder.resolve("%s-%d.npz".formatted(FileNames.of(lane), seed));
    }
}
