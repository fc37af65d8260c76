package descent.spec;

import descent.trial.Subject;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.AroundTryHook;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.MethodLifecycleContext;
import net.jqwik.api.lifecycle.ParameterResolutionContext;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import net.jqwik.api.lifecycle.ResolveParameterHook;
import net.jqwik.api.lifecycle.SkipExecutionHook;
import net.jqwik.api.lifecycle.TryExecutionResult;
import net.jqwik.api.lifecycle.TryExecutor;
import net.jqwik.api.lifecycle.TryLifecycleContext;
import org.junit.platform.commons.support.ReflectionSupport;

/** What jqwik does around the properties of a {@link Spec}: hands in the subject, sets the seed, notes what fails. */
final class Examination implements AroundPropertyHook, AroundTryHook, ResolveParameterHook, SkipExecutionHook {
    @Override
    public SkipResult shouldBeSkipped(LifecycleContext context) {
        if (!(context instanceof MethodLifecycleContext property)) {
            return SkipResult.doNotSkip();
        }
        if (!Exam.isOn()) {
            return SingleRun.passedOver(property.containerClass())
                    .map(SkipResult::skip)
                    .orElseGet(SkipResult::doNotSkip);
        }
        Exam exam = Exam.current();
        boolean example = new PropertyMethod(property.targetMethod()).isExample();
        return exam.isOver() || exam.passesOver(example)
                ? SkipResult.skip("nothing more has to be tried")
                : SkipResult.doNotSkip();
    }

    @Override
    public Optional<ParameterSupplier> resolve(ParameterResolutionContext parameter, LifecycleContext context) {
        return parameter.typeUsage().isOfType(Subject.class)
                ? Optional.of(optionalTry -> CurrentSubject.INSTANCE)
                : Optional.empty();
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        if (Exam.isOn()) {
            return examined(context, property);
        }
        SingleRun single = SingleRun.of((Spec) context.testInstance());
        PropertyExecutionResult result = single.exam().during(() -> examined(context, property));
        return result.throwable().map(single::failure).map(result::mapToFailed).orElse(result);
    }

    private static PropertyExecutionResult examined(PropertyLifecycleContext context, PropertyExecutor property) {
        Exam exam = Exam.current();
        PropertyMethod method = new PropertyMethod(context.targetMethod());
        exam.begin();
        context.attributes()
                .setSeed(String.valueOf(exam.seed() * 31 + method.label().hashCode()));
        if (!exam.shrinks()) {
            context.attributes().setShrinking(ShrinkingMode.OFF);
        }
        PropertyExecutionResult result = property.execute();
        if (exam.brokenBy().isEmpty()) {
            if (result.status() == PropertyExecutionResult.Status.SUCCESSFUL) {
                tryAlways(exam, method.method(), context.testInstance());
            } else {
                exam.breaks(List.of(), notTried(method, result));
            }
        }
        exam.end(method.group(), method.label(), method.comparesWithItself());
        return exam.brokenBy().map(result::mapToFailed).orElseGet(result::mapToSuccessful);
    }

    /** The property has no cases: that is the spec's fault. */
    private static IllegalStateException notTried(PropertyMethod property, PropertyExecutionResult result) {
        Throwable why = result.throwable().orElse(null);
        return new IllegalStateException("\"%s\" could not be tried: %s".formatted(property.label(), why), why);
    }

    @Override
    public TryExecutionResult aroundTry(TryLifecycleContext context, TryExecutor once, List<Object> parameters) {
        Exam exam = Exam.current();
        if (exam.isSmallEnough()) {
            return TryExecutionResult.satisfied();
        }
        TryExecutionResult result = once.execute(parameters);
        if (result.isFalsified()) {
            exam.breaks(parameters, result.throwable().orElseThrow());
        }
        return result;
    }

    /** The values that a property is tried on whatever the seed. */
    private static void tryAlways(Exam exam, Method property, Object spec) {
        Always always = property.getAnnotation(Always.class);
        if (always == null) {
            return;
        }
        List<Object> arguments = List.of();
        try {
            Method values = ReflectionSupport.findMethod(spec.getClass(), always.value())
                    .orElseThrow(() -> new IllegalStateException(spec.getClass().getSimpleName()
                            + " gives no values called " + always.value() + ": write that method"));
            for (Object value : (List<?>) ReflectionSupport.invokeMethod(values, spec)) {
                arguments = arguments(property, value);
                ReflectionSupport.invokeMethod(property, spec, arguments.toArray());
            }
        } catch (Throwable thrown) {
            exam.breaks(arguments, thrown);
        }
    }

    private static List<Object> arguments(Method property, Object value) {
        List<Object> arguments = new ArrayList<>();
        for (Parameter parameter : property.getParameters()) {
            arguments.add(parameter.getType() == Subject.class ? CurrentSubject.INSTANCE : value);
        }
        return arguments;
    }
}
