package descent.data;

import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;

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
        return isUnknownHost(e) ? "unknown host (is this machine offline?)" : message(e);
    }

    private static boolean isUnknownHost(Throwable e) {
        return e instanceof UnresolvedAddressException
                || e instanceof UnknownHostException
                || e.getCause() != null && isUnknownHost(e.getCause());
    }

    private static String message(IOException e) {
        return e.getMessage() == null
                ? e.getClass().getSimpleName().replace("Exception", "").toLowerCase(Locale.ROOT)
                : e.getMessage();
    }
}
