package descent.data;

/** Where the files of a data set are kept. */
interface Store {
    /** The file's name as the user knows it, for messages. */
    String name(String file);

    /** The file's uncompressed contents. */
    byte[] contents(String file) throws Malformed;
}
