package descent.data;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.UUID;

/**
 * Files that are there whole or not at all: written beside their place and then moved into it, so that neither Ctrl-C
 * nor a full disk leaves half of one, and an older file stays until the new one is complete.
 */
public final class AtomicFile {
    /** Writes a file's content. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private AtomicFile() {}

    /** Writes text in UTF-8; see {@link #write(Path, Content)}. */
    public static void write(Path file, String text) {
        write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * As {@link #write(Path, Content)}; a file that is there with another content is kept, under its name and a number.
     *
     * @throws UncheckedIOException if that cannot be done; the message names the file, the reason and a remedy
     */
    public static void writeBeside(Path file, byte[] content) {
        try {
            if (Files.exists(file) && !Arrays.equals(Files.readAllBytes(file), content)) {
                Files.move(file, free(file));
            }
        } catch (IOException e) {
            throw failure(file, e);
        }
        write(file, out -> out.write(content));
    }

    /** The first name that is not taken: "name-1.npz", "name-2.npz" … */
    public static Path free(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.');
        Path free = file;
        for (int i = 1; Files.exists(free); i++) {
            free = file.resolveSibling(name.substring(0, dot) + "-" + i + name.substring(dot));
        }
        return free;
    }

    /**
     * Writes a file and the folders that it lies in.
     *
     * @throws UncheckedIOException if that cannot be done; the message names the file, the reason and a remedy
     */
    public static void write(Path file, Content content) {
        Path target = file.toAbsolutePath().normalize();
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw failure(target, new FileSystemException(target.toString(), null, "it exists and is not a file"));
        }
        Path part = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
        part.toFile().deleteOnExit(); // Ctrl-C in the middle
        try {
            Files.createDirectories(target.getParent());
            fill(part, content);
            move(part, target);
        } catch (IOException e) {
            throw failure(target, e);
        } finally {
            remove(part);
        }
    }

    /**
     * Makes sure, before any work is done for it, that files can be written into a folder; creates it if need be.
     *
     * @throws UncheckedIOException if they cannot; the message names the folder, the reason and a remedy
     */
    public static void check(Path folder) {
        Path target = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(target);
            Files.delete(Files.createTempFile(target, ".", ".part"));
        } catch (IOException e) {
            throw failure(target, e);
        }
    }

    private static void fill(Path part, Content content) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part, StandardOpenOption.CREATE_NEW))) {
            content.writeTo(out);
        }
    }

    private static void move(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void remove(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // The file that was asked for is what counts; whatever kept it from being written has been reported.
        }
    }

    private static UncheckedIOException failure(Path target, IOException e) {
        return new UncheckedIOException(
                "cannot write %s: %s; choose another folder, or make room there".formatted(target, reason(e)), e);
    }

    private static String reason(IOException e) {
        if (e instanceof FileAlreadyExistsException file) {
            return file.getFile() + " exists and is not a folder";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof NoSuchFileException) {
            return "no folder can be made there";
        }
        boolean told = e instanceof FileSystemException system && system.getReason() != null;
        return told ? ((FileSystemException) e).getReason() : String.valueOf(e.getMessage());
    }
}
