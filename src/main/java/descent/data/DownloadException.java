package descent.data;

/** Nobody could, or would, send a file: the network's or a server's fault, never this machine's disk's. */
final class DownloadException extends DataException {
    private static final long serialVersionUID = 1L;

    DownloadException(String message) {
        super(message);
    }
}
