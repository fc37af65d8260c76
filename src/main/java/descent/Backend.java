package descent;

import descent.device.SquareRoots;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * How ND4J is set up, whatever device it runs on: one thread per lane (the library's own threads spin against each
 * other on small products) and no bookkeeping of physical memory at each allocation.
 *
 * <p>Call {@link #prepare} before the first array.
 */
public final class Backend {
    private Backend() {}

    /**
     * Sets ND4J up for this process at the first call, and for this thread at every call.
     *
     * @throws IllegalStateException if the CUDA backend is to be used and a card is none of its
     */
    public static void prepare() {
        Cuda.requireSupportedCards();
        Process.READY.run();
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
    }

    /** Where the arrays live, for example "CPU" or "CUDA". */
    public static String name() {
        Process.READY.run();
        return Nd4j.getExecutioner().getEnvironmentInformation().getProperty("backend", "unknown");
    }

    private static final class Process {
        static final Runnable READY = start();

        private static Runnable start() {
            System.setProperty("org.bytedeco.javacpp.maxPhysicalBytes", "0");
            System.setProperty("org.nd4j.log.initialization", "false");
            Nd4j.getEnvironment().setMaxThreads(1);
            Nd4j.getEnvironment().setMaxMasterThreads(1);
            Nd4j.factory().blas().setMaxThreads(1);
            SquareRoots.install();
            return () -> {};
        }
    }
}
