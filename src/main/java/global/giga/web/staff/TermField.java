package global.giga.web.staff;

import global.giga.kernel.Translated;
import java.math.BigDecimal;

/** One value of the terms in the form of an amendment: a number or a text. */
public class TermField {
    private final String place;
    private final String key;
    private final Translated subject;
    private final String language;
    private final boolean whole;
    private final boolean optional;
    private BigDecimal number;
    private String text;

    /**
     * @param place in what is stored
     * @param key of the label
     * @param subject the requirement or criterion it belongs to, null for none
     * @param language of a text, null for numbers
     */
    TermField(String place, String key, Translated subject, String language, boolean whole, boolean optional) {
        this.place = place;
        this.key = key;
        this.subject = subject;
        this.language = language;
        this.whole = whole;
        this.optional = optional;
    }

    TermField of(BigDecimal value) {
        number = value;
        return this;
    }

    TermField of(String value) {
        text = value;
        return this;
    }

    String place() {
        return place;
    }

    Object value() {
        if (language != null) {
            return text == null || text.isBlank() ? null : text.strip();
        }
        return number == null || !whole ? number : number.intValue();
    }

    /** What it is, for ids in tests and scripts: the place without slashes. */
    public String getMark() {
        return place.substring(1).replace('/', '-');
    }

    public String getKey() {
        return key;
    }

    public Translated getSubject() {
        return subject;
    }

    public String getLanguage() {
        return language;
    }

    public boolean isWhole() {
        return whole;
    }

    public boolean isRequired() {
        return !optional;
    }

    public BigDecimal getNumber() {
        return number;
    }

    public void setNumber(BigDecimal number) {
        this.number = number;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
