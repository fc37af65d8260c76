package descent.kata;

/** Where a spec finds what it checks. */
public interface Subject {
    <T> T make(Class<T> type, String name, Object... arguments);
}
