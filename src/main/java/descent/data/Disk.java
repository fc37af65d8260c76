package descent.data;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Makes the files that downloads are written to; a seam at which tests put a disk that is full or read-only. */
@FunctionalInterface
interface Disk {
    /** The machine's own file systems. */
    Disk REAL = file -> Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    /** Makes a file that was not there before. */
    OutputStream create(Path file) throws IOException;
}
