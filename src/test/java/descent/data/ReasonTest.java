package descent.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class ReasonTest {
    @Test
    void saysWhyAFileCannotBeUsedWithoutItsPath() {
        assertThat(Reason.of(new AccessDeniedException("/path"))).isEqualTo("permission denied");
        assertThat(Reason.of(new NoSuchFileException("/path"))).isEqualTo("no such file or folder");
        assertThat(Reason.of(new FileAlreadyExistsException("/path"))).isEqualTo("a file is in the way");
        assertThat(Reason.of(new FileSystemException("/path", null, "Read-only file system")))
                .isEqualTo("Read-only file system");
    }

    @Test
    void saysThatAHostIsUnknownHoweverDeepThatIsHidden() {
        IOException wrapped = new ConnectException();
        wrapped.initCause(new IOException(new UnresolvedAddressException()));

        assertThat(Reason.of(wrapped)).isEqualTo("unknown host (is this machine offline?)");
        assertThat(Reason.of(new UnknownHostException("nowhere.invalid")))
                .isEqualTo("unknown host (is this machine offline?)");
    }

    @Test
    void saysThatNobodyListens() {
        assertThat(Reason.of(new ConnectException())).isEqualTo("cannot connect");
    }

    @Test
    void theInnermostMessageCounts() {
        assertThat(Reason.of(new IOException(new IllegalStateException(new IOException("reset by peer")))))
                .isEqualTo("reset by peer");
    }

    @Test
    void aClassNameIsBetterThanNothing() {
        assertThat(Reason.of(new EOFException())).isEqualTo("EOFException");
    }
}
