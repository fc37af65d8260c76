/**
 * Networks as functions of a flat θ. Begin with {@link descent.network.Model}, which describes one; built, it is a
 * {@link descent.network.Network}, an {@link descent.Objective} over the batch that was put in last. A
 * {@link descent.network.Layer} lays its operations down at a {@link descent.network.Site}, for training and for evaluation
 * apart where its {@link descent.network.Mode} matters. Images are [n, height, width, channels].
 */
package descent.network;
