package descent.cli;

import descent.report.Environment;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        Environment environment = Environment.current();
        return new String[] {
            "Descent " + environment.descent(),
            "ND4J %s on %s, Java %s, %d cores"
                    .formatted(environment.nd4j(), environment.backend(), environment.java(), environment.cores())
        };
    }
}
