package descent.experiment;

/** How the rules of {@code run curves} come by their parameters. */
enum Way {
    /** Every rule starts from the same fresh parameters. */
    AFRESH("afresh"),
    /** One network is trained by one rule after the other, as was published. */
    IN_TURN("in turn");

    private final String words;

    Way(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
