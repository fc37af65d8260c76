package descent.spec;

import descent.trial.StubTrial;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.PropagationMode;

/**
 * The spec of one exercise. Its properties, and those that it inherits, are jqwik's; {@link Examination} hands them the
 * subject, sets the seed and notes what does not hold.
 */
@Domain(GivenCases.class)
@AddLifecycleHook(value = Examination.class, propagateTo = PropagationMode.ALL_DESCENDANTS)
@PropertyDefaults(
        tries = 4,
        edgeCases = EdgeCasesMode.NONE,
        generation = GenerationMode.RANDOMIZED,
        shrinking = ShrinkingMode.FULL,
        afterFailure = AfterFailureMode.RANDOM_SEED)
abstract class Spec {
    /** What tells an untouched stub. */
    abstract StubTrial stub();
}
