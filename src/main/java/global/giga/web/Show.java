package global.giga.web;

import global.giga.kernel.Money;
import global.giga.kernel.Percent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Figures, money and times as the visitor's language writes them; rounding here is for the eye only. */
@Named
@RequestScoped
public class Show {
    @Inject
    Texts texts;

    /** Whole where it is whole, else with up to two decimals. */
    public String number(Number value) {
        return number(value, 0, 2);
    }

    /** With exactly so many decimals, half up. */
    public String decimals(Number value, int decimals) {
        return number(value, decimals, decimals);
    }

    /** The amount with two decimals and its currency code. */
    public String money(Money money) {
        if (money == null) {
            return "";
        }
        var amount = decimals(money.amount(), 2);
        return texts.getLanguage() == Language.EN
                ? money.currency() + "\u00a0" + amount
                : amount + "\u00a0" + money.currency();
    }

    /** The first letters of a person's name. */
    public String initials(String name) {
        return Initials.of(name);
    }

    public String percent(Percent percent) {
        return percent == null ? "" : number(percent.value()) + "\u00a0%";
    }

    /** Day and minute in the zone, with its offset: "15 Dec 2026, 15:00 (UTC+5)". */
    public String time(Instant instant, ZoneId zone) {
        var there = instant.atZone(zone);
        var offset = there.getOffset() == ZoneOffset.UTC
                ? ""
                : there.getOffset().getId().replace(":00", "");
        return date(there.toLocalDate()) + ", " + there.format(DateTimeFormatter.ofPattern("HH:mm", locale())) + " (UTC"
                + offset.replace("+0", "+").replace("-0", "-") + ")";
    }

    /** Hour, minute and second in the zone; empty for nothing. */
    public String clock(Instant instant, ZoneId zone) {
        return instant == null ? "" : instant.atZone(zone).format(DateTimeFormatter.ofPattern("HH:mm:ss", locale()));
    }

    public String utc(Instant instant) {
        return time(instant, ZoneOffset.UTC);
    }

    /** The day in the zone. */
    public String day(Instant instant, ZoneId zone) {
        return date(instant.atZone(zone).toLocalDate());
    }

    public String date(LocalDate date) {
        return date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale()));
    }

    private String number(Number value, int least, int most) {
        if (value == null) {
            return "";
        }
        var format = NumberFormat.getNumberInstance(locale());
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value instanceof BigDecimal ? value : new BigDecimal(value.toString()));
    }

    private Locale locale() {
        return texts.getLocale();
    }
}
