package descent.spec;

import descent.kata.Exercise;
import descent.kata.studio.OracleScript;
import descent.student.ClassPath;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.teavm.backend.javascript.JSModuleType;
import org.teavm.diagnostics.DefaultProblemTextConsumer;
import org.teavm.diagnostics.Problem;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.TeaVMTool;
import org.teavm.tooling.TeaVMToolException;
import org.teavm.vm.TeaVMOptimizationLevel;

/** Compiles {@link LiveOracles}, and of the specs what it reaches, to JavaScript by TeaVM. */
public final class CompiledOracles implements OracleScript {
    private static final String SCRIPT = "oracles.js";

    @Override
    public String of(List<Exercise> exercises) {
        try {
            Path folder = Files.createTempDirectory("descent-oracles");
            try {
                compile(specs(exercises, folder), folder);
                return script(folder);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the oracles cannot be compiled: " + e.getMessage(), e);
        }
    }

    /** Java that finds each spec by a switch: in a browser no class is found by its name. */
    private static Path specs(List<Exercise> exercises, Path folder) throws IOException {
        String cases = exercises.stream()
                .map(Exercise::name)
                .map(name -> "case \"%s\" -> new %sSpec();".formatted(name, name))
                .collect(Collectors.joining("\n"));
        return Files.writeString(folder.resolve("LiveSpecs.java"), """
                package descent.spec;
                final class LiveSpecs {
                    static Spec of(String name) {
                        return switch (name) {
                            %s
                            default -> throw new IllegalArgumentException(name);
                        };
                    }
                }
                """.formatted(cases));
    }

    private static void compile(Path source, Path folder) {
        int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-nowarn",
                        "-proc:none",
                        "-cp",
                        ClassPath.own().toString(),
                        "-d",
                        folder.toString(),
                        source.toString());
        if (status != 0) {
            throw new IllegalStateException("the list of specs does not compile");
        }
    }

    private static String script(Path folder) throws IOException {
        TeaVMTool tool = new TeaVMTool();
        tool.setTargetDirectory(folder.toFile());
        tool.setTargetFileName(SCRIPT);
        tool.setTargetType(TeaVMTargetType.JAVASCRIPT);
        tool.setJsModuleType(JSModuleType.NONE);
        tool.setOptimizationLevel(TeaVMOptimizationLevel.ADVANCED);
        tool.setObfuscated(true);
        tool.setMainClass(LiveOracles.class.getName());
        try (URLClassLoader classes = loader(folder)) {
            tool.setClassLoader(classes);
            tool.generate();
        } catch (TeaVMToolException e) {
            throw new IllegalStateException("TeaVM does not compile the oracles: " + e.getMessage(), e);
        }
        List<Problem> problems = tool.getProblemProvider().getSevereProblems();
        if (!problems.isEmpty()) {
            DefaultProblemTextConsumer text = new DefaultProblemTextConsumer();
            problems.get(0).render(text);
            throw new IllegalStateException("TeaVM does not compile the oracles: " + text.getText());
        }
        return Files.readString(folder.resolve(SCRIPT));
    }

    /** Finds our list of specs before the one that it takes the place of. */
    private static URLClassLoader loader(Path folder) throws IOException {
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, CompiledOracles.class.getClassLoader()) {
            @Override
            public URL getResource(String name) {
                URL own = findResource(name);
                return own == null ? super.getResource(name) : own;
            }
        };
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted((a, b) -> b.compareTo(a)).map(Path::toFile).forEach(File::delete);
        }
    }
}
