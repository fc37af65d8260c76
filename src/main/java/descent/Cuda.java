package descent;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What must be known of the graphics cards before ND4J touches one: on a card that its kernels were not compiled for, the
 * first of them ends the process. The only class that knows of CUDA.
 */
final class Cuda {
    private static final List<String> ASK =
            List.of("nvidia-smi", "--query-gpu=index,uuid,compute_cap,name", "--format=csv,noheader");
    private static final String WITHOUT = "leave the CUDA profile out to run on the CPU";

    private static volatile boolean supported;

    private Cuda() {}

    /**
     * Asks once; asks nothing where ND4J's CUDA backend is not on the class path.
     *
     * @throws Unsupported if it is, and a card that it would use is none of its
     */
    static void requireSupportedCards() {
        if (!supported && isThere("org/nd4j/linalg/jcublas/JCublasBackend.class")) {
            String visible = System.getenv().getOrDefault("CUDA_VISIBLE_DEVICES", "");
            Build build = isThere("META-INF/maven/org.nd4j/nd4j-cuda-11.2/pom.properties") ? Build.JIT : Build.FIXED;
            objection(ask(), visible, build).ifPresent(why -> {
                throw new Unsupported(why);
            });
        }
        supported = true;
    }

    /** Which cards a build of ND4J runs on, by their compute capability: read from the sections of its library. */
    enum Build {
        /** nd4j-cuda-11.6 1.0.0-M2.1: machine code for 3.7 to 8.6, which 8.9 runs too, and no PTX. */
        FIXED("ND4J's CUDA 11.6 build runs on 3.7 to 8.9; use -Pcuda-jit, or " + WITHOUT) {
            @Override
            boolean runsOn(double capability) {
                return capability >= 3.7 && capability < 9;
            }
        },
        /** nd4j-cuda-11.2 1.0.0-M1.1: PTX beside the machine code, which the driver compiles for what is newer. */
        JIT("ND4J's CUDA 11.2 build runs on 3.7 and above; " + WITHOUT) {
            @Override
            boolean runsOn(double capability) {
                return capability >= 3.7;
            }
        };

        private final String remedy;

        Build(String remedy) {
            this.remedy = remedy;
        }

        abstract boolean runsOn(double capability);
    }

    /**
     * What speaks against running.
     *
     * @param lines index, UUID, compute capability and name of each card, as {@code nvidia-smi} prints them
     * @param visible the value of {@code CUDA_VISIBLE_DEVICES}; empty for all cards
     */
    static Optional<String> objection(List<String> lines, String visible, Build build) {
        List<Card> cards = lines.stream()
                .map(Card::parse)
                .filter(card -> card.isAmong(visible))
                .toList();
        if (cards.isEmpty()) {
            return Optional.of("no CUDA card to run on: nvidia-smi lists %d, CUDA_VISIBLE_DEVICES is \"%s\"; %s"
                    .formatted(lines.size(), visible, WITHOUT));
        }
        return cards.stream()
                .filter(card -> !build.runsOn(card.capability()))
                .findFirst()
                .map(card -> "%s has compute capability %s, but %s; CUDA_VISIBLE_DEVICES can choose another card"
                        .formatted(card.name(), card.capability(), build.remedy));
    }

    /** ND4J cannot run on the graphics cards of this machine. */
    static final class Unsupported extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        Unsupported(String message) {
            super(message);
        }

        Unsupported(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private record Card(String index, String uuid, double capability, String name) {
        static Card parse(String line) {
            String[] parts = line.split("\\s*,\\s*", 4);
            try {
                return new Card(parts[0].strip(), parts[1], Double.parseDouble(parts[2]), parts[3].strip());
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                throw new Unsupported(
                        "nvidia-smi says \"%s\" and should say index, UUID, compute capability and name: its driver is too old; %s"
                                .formatted(line, WITHOUT),
                        e);
            }
        }

        boolean isAmong(String visible) {
            return visible.isBlank()
                    || Arrays.stream(visible.split(","))
                            .map(String::strip)
                            .anyMatch(wanted ->
                                    wanted.equals(index) || wanted.startsWith("GPU-") && uuid.startsWith(wanted));
        }
    }

    private static List<String> ask() {
        try {
            Process process = new ProcessBuilder(ASK)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new Unsupported("nvidia-smi failed: the NVIDIA driver does not run; mend it, or " + WITHOUT);
            }
            return said.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new Unsupported(
                    "nvidia-smi cannot be run: there is no NVIDIA driver here; install it, or " + WITHOUT, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unsupported("interrupted while nvidia-smi was asked for the cards", e);
        }
    }

    private static boolean isThere(String resource) {
        return Cuda.class.getClassLoader().getResource(resource) != null;
    }
}
