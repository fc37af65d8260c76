package descent.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTest {
    /** Writes entries. */
    private interface Entries {
        void to(TarArchiveOutputStream tar) throws IOException;
    }

    @Test
    void aNameThatPointsOutsideWritesNothingAnywhere(@TempDir Path folder) throws IOException, Malformed {
        Path outside = folder.resolve("outside.bin");
        Archive archive =
                open(tar -> SmallCifar.add(tar, "../../../../../../../../../../.." + outside, new byte[] {1, 2}));

        assertThat(archive.contents("outside.bin")).containsExactly(1, 2);
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void linksAndFoldersAreNoFiles() throws IOException {
        assertThatThrownBy(() -> open(tar -> {
                            TarArchiveEntry link = new TarArchiveEntry("folder/link.bin", TarConstants.LF_SYMLINK);
                            link.setLinkName("/etc/hostname");
                            tar.putArchiveEntry(link);
                            tar.closeArchiveEntry();
                        })
                        .contents("link.bin"))
                .isInstanceOf(Malformed.class)
                .hasMessage("is missing");
    }

    @Test
    void refusesAFileThatIsThereTwice() {
        assertThatThrownBy(() -> open(tar -> {
                    SmallCifar.add(tar, "a/file.bin", new byte[1]);
                    SmallCifar.add(tar, "b/file.bin", new byte[1]);
                }))
                .isInstanceOf(Malformed.class)
                .hasMessage("holds file.bin twice, expected it once");
    }

    @Test
    void refusesMoreFilesThanAnyDataSetHas() {
        assertThatThrownBy(() -> open(tar -> {
                    for (int i = 0; i < 101; i++) {
                        SmallCifar.add(tar, "file" + i, new byte[0]);
                    }
                }))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("as file 101");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.01, 0.3, 0.6, 0.9, 0.999})
    void refusesAnArchiveThatBreaksOffWhereverItDoes(double share) throws IOException {
        byte[] whole = SmallCifar.archive();
        byte[] part = Arrays.copyOf(whole, (int) (share * whole.length));

        assertThatThrownBy(() -> new Archive("part.tar.gz", part))
                .isInstanceOf(Malformed.class)
                .hasMessageStartingWith("is truncated");
    }

    @Test
    void refusesWhatIsNoArchive() {
        assertThatThrownBy(() -> new Archive("page.tar.gz", "<html>".getBytes()))
                .isInstanceOf(Malformed.class)
                .hasMessageStartingWith("is truncated or corrupt: after 0 files");
    }

    private static Archive open(Entries entries) throws IOException, Malformed {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            entries.to(tar);
        }
        return new Archive("made.tar.gz", SmallMnist.gzip(bytes.toByteArray()));
    }
}
