package descent.worker;

import descent.Optimizer;
import java.util.function.ToIntFunction;

/** Constructor arguments in messages: real numbers, whole numbers, and rules to wrap. */
public final class Arguments {
    private static final int REAL = 0;
    private static final int WHOLE = 1;
    private static final int RULE = 2;
    private static final int MOST = 16;

    private Arguments() {}

    /** @param offer lets the other side use a rule, and gives its handle */
    public static Out write(Out out, Object[] arguments, ToIntFunction<Optimizer> offer) {
        out.number(arguments.length);
        for (Object argument : arguments) {
            if (argument instanceof Integer whole) {
                out.number8(WHOLE).number(whole);
            } else if (argument instanceof Double real) {
                out.number8(REAL).real(real);
            } else if (argument instanceof Optimizer rule) {
                out.number8(RULE).number(offer.applyAsInt(rule));
            } else {
                throw new IllegalArgumentException("no exercise takes " + argument);
            }
        }
        return out;
    }

    static Object[] read(In in, Link link) {
        Object[] arguments = new Object[in.number(MOST)];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = switch (in.number8()) {
                case REAL -> in.real();
                case WHOLE -> in.number();
                case RULE -> new Rule(link, in.number());
                default -> throw new Garbled("no such argument");
            };
        }
        return arguments;
    }
}
