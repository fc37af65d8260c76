package descent.cli;

import descent.kata.Exercise;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An exercise on the command line, by number or name. */
final class ExerciseArgument implements ITypeConverter<Exercise> {
    @Override
    public Exercise convert(String value) {
        return Exercise.find(value)
                .orElseThrow(() -> new TypeConversionException(
                        "unknown exercise \"%s\": choose %s".formatted(value, Exercise.choices())));
    }
}
