package descent.kata.check;

import descent.kata.Exercise;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A project with nothing but one exercise in it, gradient descent.
 *
 * @param folder where it is
 */
public record Clone(Path folder) {
    /** The exercise. */
    public static final Exercise FIRST = Exercise.all().get(0);

    /** A step that is right. */
    public static final String RIGHT = "theta.subi(gradient.at(theta).muli(learningRate));";

    public Project project() {
        save("throw new descent.NotStarted();");
        return new Project(folder);
    }

    /** Writes the exercise with this as its step. */
    public void save(String step) {
        write("""
                package descent.exercises;

                import descent.Memory;
                import descent.Optimizer;
                import descent.Step;
                import org.nd4j.linalg.api.ndarray.INDArray;

                public record BatchGradientDescent(double learningRate) implements Optimizer {
                    @Override
                    public Step start(INDArray theta, Memory memory) {
                        return (gradient, t) -> {
                            STEP
                        };
                    }
                }
                """.replace("STEP", step));
    }

    /** Writes the exercise as an untouched stub. */
    public void stub() {
        write("""
                package descent.exercises;

                public record BatchGradientDescent(double learningRate) implements descent.Optimizer {
                    @Override
                    public descent.Step start(org.nd4j.linalg.api.ndarray.INDArray theta, descent.Memory memory) {
                        throw new descent.NotStarted();
                    }
                }
                """);
    }

    private void write(String text) {
        try {
            Path file = folder.resolve(FIRST.file());
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
