package descent.spec;

import java.util.logging.Level;
import java.util.logging.Logger;
import net.jqwik.engine.JqwikTestEngine;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** jqwik's engine, and nothing else, on the JUnit platform: quiet, and without a file. */
final class Jqwik {
    private static final Logger LOG = Logger.getLogger("net.jqwik");
    private static final Launcher LAUNCHER;

    static {
        LOG.setLevel(Level.OFF);
        LAUNCHER = LauncherFactory.create(LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .addTestEngines(new JqwikTestEngine())
                .build());
    }

    private Jqwik() {}

    /** Runs the properties on the caller's thread, in their order. */
    static void run(PropertyList properties) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Jqwik.class.getClassLoader()); // jqwik's services are found by it
        try {
            LAUNCHER.execute(LauncherDiscoveryRequestBuilder.request()
                    .selectors(properties.all().stream()
                            .map(each -> DiscoverySelectors.selectMethod(properties.spec(), each.method()))
                            .toArray(DiscoverySelector[]::new))
                    .configurationParameter("jqwik.database", "")
                    .configurationParameter("jqwik.failures.runfirst", "false")
                    .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                    .build());
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
