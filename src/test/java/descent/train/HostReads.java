package descent.train;

import static net.bytebuddy.matcher.ElementMatchers.isPublic;
import static net.bytebuddy.matcher.ElementMatchers.nameMatches;

import java.util.concurrent.atomic.AtomicLong;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.loading.ClassReloadingStrategy;
import org.nd4j.linalg.api.buffer.BaseDataBuffer;
import org.nd4j.linalg.api.buffer.DataBuffer;

/**
 * Counts how often values are read from ND4J's buffers: on a graphics card, each such read waits for all that was asked of
 * the card before. Shapes, which ND4J keeps in buffers of longs on the host, are not values.
 */
public final class HostReads {
    /** Public for ND4J's class, into which {@link Count} is woven. */
    public static final AtomicLong COUNT = new AtomicLong();

    private HostReads() {}

    /** Weaves the counter in, once. */
    static void watch() {
        Weaving.DONE.run();
    }

    /** How many reads {@code work} makes. */
    static long during(Runnable work) {
        long before = COUNT.get();
        work.run();
        return COUNT.get() - before;
    }

    private static final class Weaving {
        static final Runnable DONE = weave();

        private static Runnable weave() {
            ByteBuddyAgent.install();
            new ByteBuddy()
                    .redefine(
                            BaseDataBuffer.class,
                            ClassFileLocator.ForClassLoader.of(BaseDataBuffer.class.getClassLoader()))
                    .visit(Advice.to(Count.class)
                            .on(isPublic()
                                    .and(nameMatches(
                                            "getDouble|getFloat|getInt|getLong|getNumber|get(Double|Float|Int|Long)sAt"
                                                    + "|as(Bytes|Float|Double|Int|Long|Nio.*)"))))
                    .make()
                    .load(BaseDataBuffer.class.getClassLoader(), ClassReloadingStrategy.fromInstalledAgent());
            return () -> {};
        }
    }

    /** What runs at the start of each reading method. */
    static final class Count {
        private Count() {}

        @Advice.OnMethodEnter
        static void read(@Advice.This DataBuffer buffer) {
            if (buffer.dataType().isFPType()) {
                COUNT.incrementAndGet();
            }
        }
    }
}
