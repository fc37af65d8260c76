package descent.device;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.bytedeco.javacpp.BytePointer;

/** What figures of speed have to be read with: the processor, its BLAS kernels, and whether others keep it busy. */
public final class Machine {
    private static final String UNKNOWN = "unknown";
    private static final int SAMPLE_MILLIS = 500;

    private Machine() {}

    /** The processor's name, for example "AMD EPYC"; its architecture where the system does not say. */
    public static String processor() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElseGet(Machine::architecture);
        } catch (IOException e) {
            return architecture();
        }
    }

    private static String architecture() {
        return System.getProperty("os.arch", UNKNOWN);
    }

    /** Which of its kernels OpenBLAS has chosen for this processor, for example "ZEN"; "unknown" without OpenBLAS. */
    public static String blasKernel() {
        try {
            Class<?> openblas = Class.forName("org.bytedeco.openblas.global.openblas_full"); // not on CUDA's class path
            Object name = openblas.getMethod("openblas_get_corename").invoke(null);
            return ((BytePointer) name).getString();
        } catch (ReflectiveOperationException | LinkageError e) {
            return UNKNOWN;
        }
    }

    /** The share of all cores that is busy for half a second, in which the caller should do nothing; NaN where nobody knows. */
    public static double busy() throws InterruptedException {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        system.getCpuLoad(); // the first answer is about the time since the machine started
        Thread.sleep(SAMPLE_MILLIS);
        double load = system.getCpuLoad();
        return load < 0 ? Double.NaN : load;
    }
}
