package descent.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a second run out of a folder for as long as it is open. The system gives it back when the process ends, however it
 * does; the empty file stays.
 */
public final class FolderLock implements AutoCloseable {
    private static final String NAME = ".lock";

    private final FileChannel file;

    private FolderLock(FileChannel file) {
        this.file = file;
    }

    /**
     * Takes a folder, which is made if need be.
     *
     * @throws IllegalArgumentException if another run has it
     * @throws UncheckedIOException if the folder cannot be written into
     */
    public static FolderLock take(Path folder) {
        AtomicFile.check(folder);
        Path path = folder.resolve(NAME);
        try {
            FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isFree(file)) {
                file.close();
                throw new IllegalArgumentException(
                        "%s is in use by another run%s: wait for it, or choose another folder with --out"
                                .formatted(folder, owner(path)));
            }
            file.truncate(0);
            file.write(ByteBuffer.wrap(
                    String.valueOf(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new FolderLock(file);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot lock %s (%s): choose another folder with --out".formatted(folder, Reason.of(e)), e);
        }
    }

    private static boolean isFree(FileChannel file) throws IOException {
        try {
            FileLock lock = file.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false; // this process has it
        }
    }

    private static String owner(Path path) {
        try {
            return " (process %s)".formatted(Files.readString(path).strip());
        } catch (IOException e) {
            return ""; // Windows lets nobody read a locked file.
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot give back a folder: " + Reason.of(e), e);
        }
    }
}
