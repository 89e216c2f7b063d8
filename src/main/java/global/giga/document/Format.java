package global.giga.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How documents of one language show numbers and times; {@code fmt} in the templates. Absent values show a dash. */
public record Format(Locale locale) {
    private static final String NONE = "–";
    private static final char NO_BREAK_SPACE = '\u00a0';

    /** An instant (ISO 8601) as day and minute in the zone. */
    public String time(Object instant, String zone) {
        return instant == null ? NONE : at("d MMMM uuuu, HH:mm").format(zoned(instant, zone));
    }

    /** An instant (ISO 8601) as day and minute in UTC. */
    public String utc(Object instant) {
        return time(instant, "UTC");
    }

    /** An instant (ISO 8601) to the millisecond in UTC, for receipts. */
    public String exact(Object instant) {
        return instant == null ? NONE : at("uuuu-MM-dd HH:mm:ss.SSS").format(zoned(instant, "UTC"));
    }

    /** The day of an instant (ISO 8601) in the zone. */
    public String day(Object instant, String zone) {
        return instant == null ? NONE : at("d MMMM uuuu").format(zoned(instant, zone));
    }

    /** A calendar day (ISO 8601). */
    public String date(Object day) {
        return day == null ? NONE : at("d MMMM uuuu").format(LocalDate.parse(day.toString()));
    }

    /** The zone with its offset at that instant: Asia/Almaty (UTC+5). */
    public String zone(Object instant, String zone) {
        var offset = instant == null
                ? ZoneOffset.UTC
                : ZoneId.of(zone).getRules().getOffset(Instant.parse(instant.toString()));
        var hours = offset.getId().replaceAll("^([+-])0?", "$1").replace(":00", "");
        return instant == null ? zone : zone + " (UTC" + (offset.getTotalSeconds() == 0 ? "" : hours) + ")";
    }

    /** A number as it is, in groups of three digits. */
    public String number(Object number) {
        return number == null ? NONE : grouped(decimal(number).toPlainString());
    }

    /** A number rounded half up to that many decimals, in groups of three digits. */
    public String decimals(Object number, int decimals) {
        return number == null
                ? NONE
                : grouped(
                        decimal(number).setScale(decimals, RoundingMode.HALF_UP).toPlainString());
    }

    /** The name of a country (ISO 3166-1 alpha-2). */
    public String country(Object code) {
        return new Locale.Builder().setRegion(code.toString()).build().getDisplayCountry(locale);
    }

    /** The fewest of so many things that are at least that percentage of them. */
    public String coverage(Object count, Object percent) {
        var share = decimal(count).multiply(decimal(percent)).movePointLeft(2);
        return number(share.setScale(0, RoundingMode.CEILING));
    }

    private String grouped(String plain) {
        var point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        var whole = plain.substring(0, point).replaceAll("(?<=\\d)(?=(\\d{3})+$)", String.valueOf(NO_BREAK_SPACE));
        var mark = "en".equals(locale.getLanguage()) ? "." : ",";
        return whole.replace('-', '−') + plain.substring(point).replace(".", mark);
    }

    private static BigDecimal decimal(Object number) {
        return new BigDecimal(number.toString());
    }

    private DateTimeFormatter at(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale);
    }

    private static ZonedDateTime zoned(Object instant, String zone) {
        return Instant.parse(instant.toString()).atZone(ZoneId.of(zone));
    }
}
