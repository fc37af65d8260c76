package descent.grade;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.UnsupportedZipFeatureException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.commons.io.input.CloseShieldInputStream;

/** Zip and tar files, known by their first bytes. What is in them is handed on, file by file; nothing is unpacked. */
final class SubmittedArchive {
    private static final Pattern ENDING =
            Pattern.compile("(?i)\\.(zip|zipx|jar|tar|tar\\.(gz|bz2|xz|zst)|tgz|tbz2?|txz|7z|rar|gz|bz2|xz|zst)$");
    private static final Map<String, String> OTHERS =
            Map.of("7z", "7z", "Rar!", "Rar", "\u00fd7zXZ", "xz", "(\u00b5/\u00fd", "zstd");
    private static final int HEAD = 512;
    private static final int LONGEST = 100;
    private static final int TAR_MAGIC = 257;
    private static final int DIRECTORY_ENTRY = 0x504b0102;
    private static final String REMEDY = ": pack the files as zip";

    /** Far more than we read, for archives within the archive are counted, too. */
    private static final int MOST = 50_000;

    /** What is skipped of a tar file is unpacked all the same. */
    private static final long LARGEST_TAR = 512L << 20;

    private final String prefix;
    private final Visitor visitor;

    private SubmittedArchive(String prefix, Visitor visitor) {
        this.prefix = prefix;
        this.visitor = visitor;
    }

    /** Opens a file. */
    @FunctionalInterface
    interface Opener {
        InputStream open() throws IOException;
    }

    /** Takes what is in an archive. */
    @FunctionalInterface
    interface Visitor {
        /** @param time in milliseconds @param problem why it is no plain file; empty if it is @param content to be read now */
        void entry(String name, long time, String problem, Opener content) throws IOException, Rejected;
    }

    /** Says what a file is instead. */
    static final class NoArchive extends IOException {
        private static final long serialVersionUID = 1L;

        private NoArchive(String message) {
            super(message);
        }
    }

    /** Whether a file should be an archive, by its name. */
    static boolean is(String name) {
        return ENDING.matcher(name).find();
    }

    /** A name without the ending. */
    static String stem(String name) {
        return ENDING.matcher(name).replaceFirst("");
    }

    /** @param prefix what goes in front of the names */
    static void read(Path file, String prefix, Visitor visitor) throws IOException, Rejected {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            SubmittedArchive archive = new SubmittedArchive(prefix, visitor);
            if (isZip(in)) {
                archive.zip(in, ZipFile.builder().setPath(file));
            } else {
                archive.tar(in);
            }
        }
    }

    static void read(byte[] bytes, String prefix, Visitor visitor) throws IOException, Rejected {
        InputStream in = new ByteArrayInputStream(bytes);
        SubmittedArchive archive = new SubmittedArchive(prefix, visitor);
        if (isZip(in)) {
            archive.zip(in, ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)));
        } else {
            archive.tar(in);
        }
    }

    /** @throws NoArchive if it is neither zip nor tar, as far as the first bytes tell */
    private static boolean isZip(InputStream in) throws IOException {
        in.mark(HEAD);
        String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        in.reset();
        if (head.startsWith("PK")) {
            return true;
        }
        if (head.startsWith("\u001f\u008b") || head.startsWith("BZh") || head.startsWith("ustar", TAR_MAGIC)) {
            return false;
        }
        Optional<String> other =
                OTHERS.keySet().stream().filter(head::startsWith).findFirst();
        if (other.isPresent()) {
            throw new NoArchive("it is packed as %s%s".formatted(OTHERS.get(other.get()), REMEDY));
        }
        throw new NoArchive(
                head.stripLeading().startsWith("<")
                        ? "it is a web page and no archive: perhaps of a login that had run out. Hand the files in again"
                        : head.isEmpty() ? "it is empty" + REMEDY : "it is no archive, whatever its name" + REMEDY);
    }

    /** Why something cannot be read, and what to do. */
    static String why(Exception e) {
        if (e instanceof NoArchive) {
            return e.getMessage();
        }
        if (e instanceof UnsupportedZipFeatureException unsupported) {
            return unsupported.getFeature() == UnsupportedZipFeatureException.Feature.ENCRYPTION
                    ? "it needs a password: pack it without one"
                    : "it is packed as hardly anybody can read it (%s)%s".formatted(unsupported.getFeature(), REMEDY);
        }
        return "it cannot be read (%s), perhaps because it was cut off: pack and hand it in again"
                .formatted(Text.line(String.valueOf(e.getMessage()), LONGEST));
    }

    private void zip(InputStream in, ZipFile.Builder builder) throws IOException, Rejected {
        refuseHuge(in);
        try (ZipFile zip = builder.get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
                if (!entry.isDirectory() && !entry.getName().endsWith("\\")) {
                    long time = Math.max(0, entry.getTime());
                    visitor.entry(prefix + entry.getName(), time, entry.isUnixSymlink() ? "it is a link" : "", () -> {
                        InputStream content = zip.getInputStream(entry);
                        return content == null ? InputStream.nullInputStream() : content;
                    });
                }
            }
        }
    }

    private void tar(InputStream in) throws IOException, Rejected {
        in.mark(1);
        int first = in.read();
        in.reset();
        InputStream plain =
                first == 0x1f ? new GZIPInputStream(in) : first == 'B' ? new BZip2CompressorInputStream(in) : in;
        try (TarArchiveInputStream tar = new TarArchiveInputStream(plain)) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (tar.getBytesRead() + entry.getSize() > LARGEST_TAR) {
                    throw new Rejected("it unpacks to more than " + (LARGEST_TAR >> 20) + " MiB");
                }
                if (!entry.isDirectory()) {
                    String problem = entry.isFile() && !entry.isSymbolicLink() && !entry.isLink()
                            ? ""
                            : "it is a link or a device";
                    visitor.entry(
                            prefix + entry.getName(),
                            entry.getLastModifiedDate().getTime(),
                            problem,
                            () -> CloseShieldInputStream.wrap(tar));
                }
            }
        }
    }

    /** A reader takes the directory of a zip file into memory as a whole before it shows the first entry. */
    private static void refuseHuge(InputStream in) throws IOException, Rejected {
        int entries = 0;
        int last = 0;
        for (int next = in.read(); next >= 0; next = in.read()) {
            last = last << Byte.SIZE | next;
            entries += last == DIRECTORY_ENTRY ? 1 : 0;
        }
        if (entries > MOST) {
            throw new Rejected("it is a zip file of more than " + MOST + " entries");
        }
    }
}
