package biennien.events.law;

/**
 * A place in a legal text.
 *
 * @param article as one would write it after the comma, such as "Art. 5(4)"; empty for the whole
 */
public record LegalBasis(Instrument instrument, String article) {

    public static LegalBasis of(Instrument instrument) {
        return new LegalBasis(instrument, "");
    }

    public static LegalBasis article(Instrument instrument, String number) {
        return new LegalBasis(instrument, "Art. " + number);
    }

    /** Such as "Circular 124/2021/TT-BCA, Art. 5(4)". */
    public String text() {
        return article.isEmpty() ? instrument.reference() : instrument.reference() + ", " + article;
    }

    @Override
    public String toString() {
        return text();
    }
}
