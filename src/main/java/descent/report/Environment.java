package descent.report;

import descent.Backend;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * What a run ran on.
 *
 * @param command what was typed; empty if nothing was
 * @param date when, in UTC
 * @param descent our version
 * @param commit the commit that the code is of, with "-dirty" where files had changed; "unknown" outside a clone
 * @param nd4j ND4J's version
 * @param backend where the arrays live, as {@link Backend#name} says
 * @param java the Java runtime's version
 * @param system the operating system, its version and the processor's kind
 * @param processor the processor's name; "unknown" where the system does not tell
 * @param cores how many processors the runtime may use
 */
public record Environment(
        String command,
        String date,
        String descent,
        String commit,
        String nd4j,
        String backend,
        String java,
        String system,
        String processor,
        int cores) {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    /** This process's. */
    public static Environment current() {
        return current("");
    }

    /** This process's. @param command what was typed */
    public static Environment current(String command) {
        return new Environment(
                command,
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                ownVersion(),
                ownCommit(),
                version("/META-INF/maven/org.nd4j/nd4j-api/pom.properties"),
                Backend.name(),
                Runtime.version().toString(),
                "%s %s %s"
                        .formatted(
                                System.getProperty("os.name"),
                                System.getProperty("os.version"),
                                System.getProperty("os.arch")),
                ownProcessor(),
                Runtime.getRuntime().availableProcessors());
    }

    /** Without what was typed, and when. */
    public Json json() {
        return Json.of("descent", descent)
                .and("commit", commit)
                .and("nd4j", nd4j)
                .and("backend", backend)
                .and("java", java)
                .and("system", system)
                .and("processor", processor)
                .and("cores", cores);
    }

    /** Of the clone that this code was built in, and of no other that happens to lie around it. */
    private static String ownCommit() {
        try {
            Path code = Path.of(Environment.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            while (code != null && !Files.exists(code.resolve("src/main/java/descent/Optimizer.java"))) {
                code = code.getParent();
            }
            return code == null
                    ? "unknown"
                    : said(
                            "git",
                            "-C",
                            code.toString(),
                            "describe",
                            "--always",
                            "--dirty",
                            "--abbrev=40",
                            "--exclude=*");
        } catch (URISyntaxException | IllegalArgumentException e) {
            return "unknown";
        }
    }

    private static String ownProcessor() {
        try (Stream<String> lines = Files.lines(PROCESSORS)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.replaceFirst("[^:]*:\\s*", ""))
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException | UncheckedIOException e) {
            return System.getProperty("os.name").startsWith("Mac")
                    ? said("sysctl", "-n", "machdep.cpu.brand_string")
                    : System.getenv().getOrDefault("PROCESSOR_IDENTIFIER", "unknown");
        }
    }

    /** What a program prints; "unknown" if it is not there, or has nothing to say. */
    private static String said(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return said.isEmpty() ? "unknown" : said;
        } catch (IOException e) {
            return "unknown";
        }
    }

    /** Descent's version. */
    public static String ownVersion() {
        return version("/descent/version.properties");
    }

    /** The entry "version" of a properties file on the class path; "unknown" if there is none. */
    static String version(String resource) {
        Properties properties = new Properties();
        try (InputStream in = Environment.class.getResourceAsStream(resource)) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource + " from the class path", e);
        }
        return properties.getProperty("version", "unknown");
    }
}
