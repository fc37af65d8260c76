package descent.spec;

import static org.assertj.core.api.Assertions.assertThat;

import descent.Batching;
import descent.kata.Examiner;
import descent.kata.Exercise;
import descent.kata.Failure;
import descent.trial.Implementation;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class EpochsTest {
    /** The smallest case has one sample. */
    @Test
    void saysOfAnEpochThatIsEmptyThatItIs() {
        Implementation nothing = new Implementation() {
            @Override
            public <T> T make(Class<T> type, String name, Object... arguments) {
                Batching batching = (samples, random) -> Collections.emptyIterator();
                return type.cast(batching);
            }
        };
        Failure first = Examiner.load()
                .examine(Exercise.find("MiniBatches").orElseThrow(), nothing, 0)
                .failures()
                .get(0);
        assertThat(first.input()).startsWith("1 sample, batches of ");
        assertThat(first.lines()).startsWith("an epoch should have the indices 0 … 0, each once,", "but it has none");
    }
}
