package descent.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads rules by recursive descent: {@code rules = rule (, rule)*; rule = name [( value (, value)* )]; value = [name =] (rule | number)}. */
final class RuleParser {
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{N}_]*(-\\p{L}[\\p{L}\\p{N}_]*)*");
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d[\\d_]*(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?(?![\\p{L}\\p{N}.])");

    private final String text;
    private int at;

    RuleParser(String text) {
        this.text = text;
    }

    List<RuleExpression> list() {
        List<RuleExpression> all = new ArrayList<>();
        do {
            all.add(rule());
        } while (accept(','));
        if (at < text.length()) {
            throw expected("a comma or the end");
        }
        return all;
    }

    private RuleExpression rule() {
        Place place = here();
        String name = match(NAME).orElseThrow(() -> expected("the name of a rule"));
        List<RuleExpression.Argument> arguments = new ArrayList<>();
        if (accept('(') && !accept(')')) {
            do {
                arguments.add(argument());
            } while (accept(','));
            if (!accept(')')) {
                throw expected("a comma or the closing parenthesis");
            }
        }
        return new RuleExpression(RuleNames.shown(name), arguments, place);
    }

    private RuleExpression.Argument argument() {
        Place place = here();
        Optional<String> name = match(NAME);
        if (name.isPresent() && accept('=')) {
            return new RuleExpression.Argument(name, value(), place);
        }
        at = place.index();
        return new RuleExpression.Argument(Optional.empty(), value(), place);
    }

    private Object value() {
        here();
        Optional<String> number = match(NUMBER);
        if (number.isPresent()) {
            return new RuleExpression.Numeral(number.get().replace("_", ""));
        }
        if (at < text.length() && Character.isLetter(text.charAt(at))) {
            return rule();
        }
        throw expected("a number or a rule");
    }

    /** Steps over blanks. */
    private Place here() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return new Place(text, at);
    }

    private Optional<String> match(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        at = matcher.end();
        return Optional.of(matcher.group());
    }

    private boolean accept(char wanted) {
        here();
        boolean is = at < text.length() && text.charAt(at) == wanted;
        at += is ? 1 : 0;
        return is;
    }

    private IllegalArgumentException expected(String what) {
        String found = at < text.length() ? "\"" + text.charAt(at) + "\"" : "the end";
        return new IllegalArgumentException(
                "at character %d of \"%s\": expected %s, found %s; write rules like Adam(0.003), Momentum(momentum=0.5)"
                        .formatted(at + 1, text, what, found));
    }
}
