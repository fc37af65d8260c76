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
                        "unknown exercise \"" + value + "\": choose a number from 1 to 18 or a name like Adam"));
    }
}
