package descent.grade;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The directory of a zip file, which a reader takes into memory as a whole before it shows the first entry. */
final class Directory {
    private static final int ENTRY = 0x504b0102;

    /** Far more than we read, for archives within the archive are counted, too. */
    private static final int MOST = 50_000;

    private Directory() {}

    /** @throws Rejected if there are so many entries that to know them takes hundreds of megabytes */
    static void refuseHuge(Path zip) throws IOException, Rejected {
        int entries = 0;
        int last = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(zip), 1 << 16)) {
            for (int next = in.read(); next >= 0; next = in.read()) {
                last = last << Byte.SIZE | next;
                entries += last == ENTRY ? 1 : 0;
            }
        }
        if (entries > MOST) {
            throw new Rejected("it is a zip file of more than " + MOST + " entries");
        }
    }
}
