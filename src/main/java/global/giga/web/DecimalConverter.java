package global.giga.web;

import global.giga.kernel.Exact;
import global.giga.kernel.Words;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Exact numbers as the visitor's language writes them. Grouping must be right or absent: "1,5" is no English number, so
 * a decimal comma is never read as a thousand.
 */
@FacesConverter("decimal")
public class DecimalConverter implements Converter<Object> {
    private static final Pattern ENGLISH = Pattern.compile("-?(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d+)?");
    private static final Pattern OTHER = Pattern.compile("-?\\d+([.,]\\d+)?");

    @Override
    public Object getAsObject(FacesContext context, UIComponent component, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var number = parse(text, Texts.language(context));
        boolean whole =
                Boolean.parseBoolean(String.valueOf(component.getAttributes().get("whole")));
        if (number == null || (whole && number.stripTrailingZeros().scale() > 0)) {
            throw new ConverterException(refusal(context, whole));
        }
        requireRange(context, component, number);
        return number;
    }

    /* Between the attributes least and most, where the field has them; with at most so many decimals. */
    private static void requireRange(FacesContext context, UIComponent component, BigDecimal number) {
        var least = bound(component, "least");
        var most = bound(component, "most");
        var decimals = bound(component, "decimals");
        var locale = Texts.language(context).locale();
        var low = least != null && number.compareTo(least) < 0;
        if (low || most != null && number.compareTo(most) > 0) {
            throw new ConverterException(
                    error(Words.in(locale).of("field.range", format(least, locale), format(most, locale))));
        }
        if (decimals != null && Exact.decimals(number) > decimals.intValue()) {
            throw new ConverterException(error(Words.in(locale).of("field.decimals", decimals.intValue())));
        }
    }

    private static BigDecimal bound(UIComponent component, String name) {
        var value = component.getAttributes().get(name);
        return value == null || value.toString().isBlank() ? null : new BigDecimal(value.toString());
    }

    /** The number, or null where the text is none in that language. */
    public static BigDecimal parse(String text, Language language) {
        var plain = text.replaceAll("[\\s\u00a0\u202f]", "").replace('\u2212', '-');
        if (language == Language.EN) {
            return ENGLISH.matcher(plain).matches() ? new BigDecimal(plain.replace(",", "")) : null;
        }
        return OTHER.matcher(plain).matches() ? new BigDecimal(plain.replace(',', '.')) : null;
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, Object value) {
        return value instanceof Number number
                ? format(number, Texts.language(context).locale())
                : "";
    }

    /* All decimals, no grouping: what is shown for editing is what is stored. */
    public static String format(Number value, Locale locale) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setGroupingUsed(false);
        format.setMaximumFractionDigits(20);
        return format.format(value instanceof BigDecimal ? value : new BigDecimal(value.toString()));
    }

    private static FacesMessage refusal(FacesContext context, boolean whole) {
        var words = Words.in(Texts.language(context).locale());
        return error(words.of(whole ? "field.whole" : "field.number"));
    }

    private static FacesMessage error(String text) {
        return new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null);
    }
}
