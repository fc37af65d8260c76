package descent.student;

/** One of several constants, as its number. */
record EnumForm<E>(E[] constants) implements Form<E> {
    @Override
    public void write(E value, WireOutput out) {
        out.number8(((Enum<?>) value).ordinal());
    }

    @Override
    public E read(WireInput in) {
        return constants[in.number8(constants.length)];
    }
}
