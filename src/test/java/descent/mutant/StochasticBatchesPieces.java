package descent.mutant;

/** Exercise 02, right, in pieces: batches of one. */
interface StochasticBatchesPieces extends BatchingPieces {
    @Override
    default int size() {
        return 1;
    }
}
