package descent.data;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says in words why a file or an address could not be used; many of the JDK's exceptions carry a bare path or nothing. */
final class Reason {
    private Reason() {}

    /** A few words, without the file or the address. */
    static String of(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "a file is in the way";
        }
        if (e instanceof FileSystemException file && file.getReason() != null) {
            return file.getReason();
        }
        if (isUnknownHost(e)) {
            return "unknown host (is this machine offline?)";
        }
        return e instanceof ConnectException ? "cannot connect" : message(e);
    }

    private static boolean isUnknownHost(Throwable e) {
        return e instanceof UnresolvedAddressException
                || e instanceof UnknownHostException
                || e.getCause() != null && isUnknownHost(e.getCause());
    }

    /** The innermost exception knows best; those around it often only repeat its class name. */
    private static String message(Throwable e) {
        if (e.getCause() != null && e.getCause().getMessage() != null) {
            return message(e.getCause());
        }
        return e.getMessage() != null ? e.getMessage() : e.getClass().getSimpleName();
    }
}
