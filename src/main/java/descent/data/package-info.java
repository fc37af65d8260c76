/**
 * Data sets: where files come from, how they are read, and in which order samples are seen.
 *
 * <p>Begin with {@link descent.data.Mnist#load(java.nio.file.Path)}, which reads a folder, or with
 * {@link descent.data.Source}, which finds the data: a folder that was asked for, else the {@link descent.data.Cache},
 * else a download, else the {@link descent.data.FashionSample} that comes with Descent. {@link descent.data.Cifar10} is the same
 * for photographs. The result is a {@link descent.data.Data}, as is a {@link descent.data.WavePacket}, which is drawn and not read;
 * {@link descent.data.Batches} cuts its samples up. Whatever is wrong with a file, a server or a disk is told in one line
 * by a {@link descent.data.DataException}.
 */
package descent.data;
