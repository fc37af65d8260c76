package descent.train;

import descent.network.Network;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A lane as a {@link Watcher} sees it, valid while it looks.
 *
 * @param lane the lane's name
 * @param seed the lane's seed
 * @param iteration how many steps have been taken, from 0
 * @param theta the parameters: the live array, which the next step moves, so copy what must be kept
 * @param network the lane's own; ask it what it predicts
 */
public record Moment(String lane, long seed, int iteration, INDArray theta, Network network) {}
