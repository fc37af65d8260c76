package descent.cli;

import descent.Rules;
import descent.kata.check.StudentRules;
import descent.rule.RuleExpression;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Stack;
import java.util.function.Consumer;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Which rules run. */
final class RuleChoice {
    @Option(
            names = "--with",
            paramLabel = "RULES",
            parameterConsumer = Joined.class,
            description = {
                "Only these rules: \"Adam, Nesterov(0.01, 0.9), Lookahead(Adam(learningRate=0.01), 5, 0.5)\".",
                "What is left out is usual. PerArray(RULE, RULE) and Scheduled(RULE, cosine(3000, 0)) are understood, too."
            })
    private List<String> rules = new ArrayList<>();

    @Option(names = "--mine", description = "Your own rules, those that are started, beside the reference.")
    private boolean mine;

    /** Takes arguments for as long as a parenthesis or a comma says that more is to come: not every shell keeps quotes. */
    static final class Joined implements IParameterConsumer {
        @Override
        public void consumeParameters(Stack<String> arguments, ArgSpec option, CommandSpec command) {
            StringBuilder text = new StringBuilder(arguments.pop());
            while (!arguments.isEmpty() && (isOpen(text.toString()) || isContinued(arguments.peek()))) {
                text.append(' ').append(arguments.pop());
            }
            List<String> more = new ArrayList<>(option.getValue());
            more.add(text.toString());
            option.setValue(more);
        }

        private static boolean isOpen(String text) {
            return text.strip().endsWith(",")
                    || text.chars().filter(c -> c == '(').count()
                            > text.chars().filter(c -> c == ')').count();
        }

        private static boolean isContinued(String next) {
            return next.startsWith(",") || next.startsWith("(");
        }
    }

    /** @throws IllegalArgumentException if they cannot be read */
    List<RuleExpression> with() {
        return rules.stream()
                .flatMap(text -> RuleExpression.list(text).stream())
                .toList();
    }

    /** The student's rules, if they are to run. */
    Optional<Rules> mine(Consumer<String> notes) {
        return mine ? Optional.of(StudentRules.in(Path.of(""), notes)) : Optional.empty();
    }

    boolean isMine() {
        return mine;
    }
}
