package descent.worker;

/** Constructor arguments in messages: real numbers, whole numbers, and rules to wrap. */
public final class Arguments {
    private static final int REAL = 0;
    private static final int WHOLE = 1;
    private static final int RULE = 2;
    private static final int MOST = 16;

    private Arguments() {}

    public static Out write(Out out, Object... arguments) {
        out.number(arguments.length);
        for (Object argument : arguments) {
            if (argument instanceof Integer whole) {
                out.number8(WHOLE).number(whole);
            } else if (argument instanceof Double real) {
                out.number8(REAL).real(real);
            } else if (argument instanceof Inner rule) {
                out.number8(RULE).number(rule.ordinal());
            } else {
                throw new IllegalArgumentException("no exercise takes " + argument);
            }
        }
        return out;
    }

    static Object[] read(In in) {
        Object[] arguments = new Object[in.number(MOST)];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = switch (in.number8()) {
                case REAL -> in.real();
                case WHOLE -> in.number();
                case RULE -> Inner.read(in);
                default -> throw new Garbled("no such argument");
            };
        }
        return arguments;
    }
}
