package descent.data;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/**
 * A file on its way into the cache: written beside its place under a name of its own and moved there in one step when it
 * is whole and right. Closed before that, it is deleted, and so it is when Ctrl-C ends the process.
 */
final class PartFile implements AutoCloseable {
    private final Path target;
    private final Path part;
    private final OutputStream out;

    /** @throws DataException if the file cannot be made */
    PartFile(Path target, Disk disk) {
        this.target = target;
        this.part = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            Files.createDirectories(target.getParent());
            this.out = disk.create(part);
        } catch (IOException e) {
            throw unwritable(e);
        }
        part.toFile().deleteOnExit();
    }

    /** @throws DataException if the disk takes no more */
    void write(byte[] bytes, int length) {
        try {
            out.write(bytes, 0, length);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /**
     * Ends the writing, checks what was written, and puts it where it belongs.
     *
     * @throws Malformed if it is not the expected file; nothing is put anywhere then
     */
    void keep(Remote expected) throws Malformed {
        try {
            out.close();
            expected.check(Contents.stored(part));
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            // It failed to be written before and is deleted now.
        } finally {
            part.toFile().delete();
        }
    }

    private DataException unwritable(IOException e) {
        return new DataException(
                "cannot write %s to the cache folder %s (%s). Make room or make it writable, or name another with %s"
                        .formatted(target.getFileName(), target.getParent(), Reason.of(e), Cache.VARIABLE));
    }
}
