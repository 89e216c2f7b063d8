package global.giga.school;

/**
 * Which schools to list; null or blank means any.
 *
 * @param country ISO 3166-1 alpha-2
 * @param text part of name, id or district, case aside
 * @param region ISO 3166-2
 * @param technology of the connection of today
 */
public record SchoolFilter(
        String country, String text, String region, String district, ConnectivityType technology, SchoolStatus status) {
    public SchoolFilter {
        text = orNull(text);
        region = orNull(region);
        district = orNull(district);
    }

    public static SchoolFilter all(String country) {
        return new SchoolFilter(country, null, null, null, null, null);
    }

    private static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
