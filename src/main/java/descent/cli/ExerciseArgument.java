package descent.cli;

import descent.kata.Exercise;
import descent.rule.RuleNames;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An exercise on the command line, by number or name. */
final class ExerciseArgument implements ITypeConverter<Exercise> {
    @Override
    public Exercise convert(String value) {
        return Exercise.find(value)
                .orElseThrow(() ->
                        new TypeConversionException("unknown exercise \"%s\": %s".formatted(value, remedy(value))));
    }

    /** What to type instead. */
    static String remedy(String typed) {
        List<String> names = Exercise.all().stream().map(Exercise::name).toList();
        return RuleNames.nearest(typed, names)
                .map("did you mean %s?"::formatted)
                .orElse("choose " + Exercise.choices());
    }
}
