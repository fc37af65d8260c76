package descent.student;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** A record: its components, in their order. */
final class RecordForm implements Form<Object> {
    private final RecordComponent[] components;
    private final Constructor<?> constructor;
    private volatile Form<Object>[] forms;

    RecordForm(Class<?> type) {
        components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            constructor = type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " is a record without its constructor", e);
        }
        constructor.setAccessible(true);
        Arrays.stream(components).forEach(each -> each.getAccessor().setAccessible(true));
    }

    @Override
    public void write(Object value, WireOutput out) {
        Form<Object>[] all = forms();
        for (int i = 0; i < all.length; i++) {
            all[i].write(component(i, value), out);
        }
    }

    private Object component(int i, Object value) {
        try {
            return components[i].getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(components[i] + " cannot be read", e);
        }
    }

    @Override
    public Object read(WireInput in) {
        Form<Object>[] all = forms();
        in.enter();
        in.object(all.length);
        Object[] values = new Object[all.length];
        for (int i = 0; i < all.length; i++) {
            values[i] = all[i].read(in);
        }
        in.leave();
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new Garbled("there is no %s like this: %s"
                    .formatted(
                            constructor.getDeclaringClass().getSimpleName(),
                            e.getCause().getMessage()));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(constructor + " cannot be called", e);
        }
    }

    /** A component may hold others of this type: they cannot be looked at before they are needed. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // forms are kept by their types
    private Form<Object>[] forms() {
        Form<Object>[] known = forms;
        if (known == null) {
            known = Arrays.stream(components)
                    .map(each -> Forms.ofAny(each.getGenericType()))
                    .toArray(Form[]::new);
            forms = known;
        }
        return known;
    }
}
