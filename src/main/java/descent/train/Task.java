package descent.train;

import descent.data.Data;
import descent.network.Model;

/**
 * What all lanes of an experiment share.
 *
 * @param data what is learned
 * @param model what learns it
 * @param progress who is told how far it is
 * @param watcher who looks at the parameters
 */
record Task(Data data, Model model, Progress progress, Watcher watcher) {}
