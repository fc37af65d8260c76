package descent.trial;

/** What a constructor takes: a number, or a rule to wrap. */
public sealed interface Argument permits Argument.Real, Argument.Whole, Rule {
    /** As the constructor gets it. */
    Object value(Implementation classes);

    /** A real number. */
    record Real(double number) implements Argument {
        @Override
        public Object value(Implementation classes) {
            return number;
        }
    }

    /** A whole number. */
    record Whole(int number) implements Argument {
        @Override
        public Object value(Implementation classes) {
            return number;
        }
    }

    /** @throws IllegalArgumentException for what is neither a number nor a rule */
    static Argument of(Object value) {
        if (value instanceof Argument argument) {
            return argument;
        }
        if (value instanceof Integer whole) {
            return new Whole(whole);
        }
        if (value instanceof Double real) {
            return new Real(real);
        }
        throw new IllegalArgumentException("an argument (" + value + ") must be an int, a double or a rule");
    }
}
