package descent.worker;

/** Yes or no, in a message. */
public enum Flag {
    NO,
    YES;

    public static Flag of(boolean value) {
        return value ? YES : NO;
    }
}
