package global.giga.school;

import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A filter as the condition of a query over schools {@code s}.
 *
 * @param text begins with {@code where}
 * @param values of the parameters in it
 */
public record SchoolQuery(String text, Map<String, Object> values) {
    public static SchoolQuery of(SchoolFilter filter) {
        var query = new Building();
        query.when("s.country = :country", "country", filter.country());
        query.when("s.region = :region", "region", filter.region());
        query.when("s.district = :district", "district", filter.district());
        query.when("s.connectivityType = :technology", "technology", filter.technology());
        query.when("s.status = :status", "status", filter.status());
        query.when("s.level = :level", "level", filter.level());
        // as a word: EclipseLink gives H2 a number for a truth value
        query.when("lower(cast(s.electricity as varchar(5))) = :powered", "powered", word(filter.powered()));
        query.when("s.coverageType = :coverage", "coverage", filter.coverage());
        query.when("s.fibreKm >= :fibreFrom", "fibreFrom", filter.fibreFrom());
        query.when("s.fibreKm <= :fibreTo", "fibreTo", filter.fibreTo());
        query.when("s.searchText like :text escape '!'", "text", pattern(filter.text()));
        return new SchoolQuery(query.text.toString(), query.values);
    }

    private static String word(Boolean truth) {
        return truth == null ? null : truth.toString();
    }

    private static String pattern(String text) {
        return text == null ? null : "%" + text.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }

    public <T> TypedQuery<T> with(TypedQuery<T> query) {
        values.forEach(query::setParameter);
        return query;
    }

    private static final class Building {
        private final StringBuilder text = new StringBuilder(" where s.id > 0");
        private final Map<String, Object> values = new LinkedHashMap<>();

        void when(String condition, String name, Object value) {
            if (value != null) {
                text.append(" and ").append(condition);
                values.put(name, value);
            }
        }
    }
}
