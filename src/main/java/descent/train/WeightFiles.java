package descent.train;

import java.nio.file.Path;

/**
 * Where lanes put their weights in the end: the best ones where there are validation samples, else the last.
 *
 * @param folder it is made when there is something to put into it
 */
public record WeightFiles(Path folder) {
    /** The file of one lane, for {@link Weights#read} and for NumPy. */
    Path file(String lane, long seed) {
        return folder.resolve("%s-%d.npz".formatted(FileNames.of(lane), seed));
    }
}
