package descent.spec;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.configurators.ArbitraryConfigurator;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * Finds the cases that a property names with {@link Given}. For each {@code @ForAll("name")} jqwik itself looks at every
 * method of the spec in every type above it, which takes longer than the properties do.
 */
final class GivenCases implements DomainContext, ArbitraryProvider {
    private Object spec;

    @Override
    public void initialize(PropertyLifecycleContext context) {
        spec = context.testInstance();
    }

    @Override
    public Collection<ArbitraryProvider> getArbitraryProviders() {
        return List.of(this);
    }

    @Override
    public Collection<ArbitraryConfigurator> getArbitraryConfigurators() {
        return List.of();
    }

    @Override
    public boolean canProvideFor(TypeUsage type) {
        return type.findAnnotation(Given.class).isPresent();
    }

    /** @throws IllegalStateException if the spec has no such method */
    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage type, SubtypeProvider others) {
        String name = type.findAnnotation(Given.class).orElseThrow().value();
        Method cases = ReflectionSupport.findMethod(spec.getClass(), name)
                .orElseThrow(() -> new IllegalStateException(
                        spec.getClass().getSimpleName() + " gives no cases called " + name + ": write that method"));
        Exam exam = Exam.current();
        Arbitrary<?> all = (Arbitrary<?>) ReflectionSupport.invokeMethod(cases, spec);
        return Set.of(new BoundedShrinking<>(all, exam::hasShrunkEnough));
    }
}
