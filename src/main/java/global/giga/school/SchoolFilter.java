package global.giga.school;

import java.math.BigDecimal;

/**
 * Which schools to list; null or blank means any.
 *
 * @param country ISO 3166-1 alpha-2
 * @param text part of name, id or district, case aside
 * @param region ISO 3166-2
 * @param technology of the connection of today
 * @param powered whether there is electricity
 * @param coverage the best mobile network
 * @param fibreFrom km to the nearest fibre, at least
 * @param fibreTo km to the nearest fibre, at most
 */
public record SchoolFilter(
        String country,
        String text,
        String region,
        String district,
        ConnectivityType technology,
        SchoolStatus status,
        EducationLevel level,
        Boolean powered,
        CellularCoverage coverage,
        BigDecimal fibreFrom,
        BigDecimal fibreTo) {
    public SchoolFilter {
        text = orNull(text);
        region = orNull(region);
        district = orNull(district);
    }

    /** By place and connection of today alone. */
    public SchoolFilter(
            String country,
            String text,
            String region,
            String district,
            ConnectivityType technology,
            SchoolStatus status) {
        this(country, text, region, district, technology, status, null, null, null, null, null);
    }

    public static SchoolFilter all(String country) {
        return new SchoolFilter(country, null, null, null, null, null);
    }

    private static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
