package descent.trial;

import descent.Optimizer;

/** An update rule: one of the tried classes, or one that can be trusted. */
public sealed interface Rule extends Argument permits TrustedRule, Instance {
    /** The rule itself. */
    Optimizer optimizer(Implementation classes);

    @Override
    default Object value(Implementation classes) {
        return optimizer(classes);
    }
}
