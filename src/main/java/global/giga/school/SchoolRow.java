package global.giga.school;

import global.giga.document.CsvRow;
import global.giga.document.Problem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads one row of school master data: mandatory columns, domains, ranges, decimals of positions, and what depends on
 * what. A word that is no word of its column is left out; a number outside its range is kept, unless no such number can
 * exist.
 */
final class SchoolRow {
    private static final int TEXT = 100;
    private static final int LONG_TEXT = 250;
    private static final int POSITION_DECIMALS = 5;
    private static final int MOST = 1_000_000;

    private final CsvRow row;
    private final Country country;
    private final int year;
    private final List<Finding> findings = new ArrayList<>();

    /** @param year the current one */
    SchoolRow(CsvRow row, Country country, int year) {
        this.row = row;
        this.country = country;
        this.year = year;
    }

    Candidate read() {
        var missing = new ArrayList<Problem>();
        row.require(missing, SchoolFile.MANDATORY.toArray(String[]::new));
        take(missing);
        var gigaId = gigaId();
        var govtId = text("school_id_govt", TEXT);
        var name = text("school_name", LONG_TEXT);
        var latitude = degrees("latitude", 90);
        var longitude = degrees("longitude", 180);
        var level = level();
        var data = level == null || latitude == null || longitude == null || govtId == null || name == null
                ? null
                : data(gigaId, govtId, name, latitude, longitude, level);
        return new Candidate(row.line(), gigaId, govtId, name, data, findings);
    }

    private SchoolData data(
            String gigaId, String govtId, String name, BigDecimal lat, BigDecimal lon, EducationLevel level) {
        var latitude = lat.doubleValue();
        var longitude = lon.doubleValue();
        var region = region(latitude, longitude);
        var data = new SchoolData(
                gigaId == null ? GigaId.of(govtId, name, level, latitude, longitude) : gigaId,
                govtId,
                text("school_id_govt_type", TEXT),
                name,
                latitude,
                longitude,
                level,
                whole("school_establishment_year", 1000, year),
                word("school_area_type", AreaType.class),
                word("school_funding_type", FundingType.class),
                region.map(Region::code).orElse(""),
                district(region),
                text("admin2_kato", 20),
                whole("num_students", 0, 10_000),
                whole("num_teachers", 0, 200),
                whole("num_classrooms", 0, 200),
                whole("num_computers", 0, 500),
                yesNo("computer_lab"),
                yesNo("electricity_availability"),
                word("electricity_type", ElectricityType.class),
                yesNo("water_availability"),
                yesNo("connectivity"),
                word("connectivity_type_govt", ConnectivityType.class),
                decimal("download_speed_govt", 1, 200),
                decimal("download_speed_contracted", 1, 500),
                decimal("download_speed_benchmark", 0, MOST),
                yesNo("cellular_coverage_availability"),
                word("cellular_coverage_type", CellularCoverage.class),
                decimal("nearest_lte_distance", 0, MOST),
                decimal("fiber_node_distance", 0, MOST),
                decimal("microwave_node_distance", 0, MOST),
                decimal("nearest_school_distance", 0, MOST),
                decimal("border_distance_km", 0, MOST),
                text("school_data_source", LONG_TEXT),
                whole("school_data_collection_year", 1000, year));
        dependencies(data);
        return data;
    }

    private String gigaId() {
        var text = text("school_id_giga", TEXT);
        if (text == null) {
            return null;
        }
        var id = text.toLowerCase(Locale.ROOT);
        if (!id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            findings.add(Finding.critical("not-a-giga-id", "school_id_giga", text));
            return null;
        }
        return UUID.fromString(id).toString();
    }

    private EducationLevel level() {
        var text = row.text("education_level");
        if (text == null) {
            return null;
        }
        var level = Coded.of(EducationLevel.class, text);
        if (level.isEmpty()) {
            findings.add(Finding.critical("unknown-value", "education_level", text));
        }
        return level.orElse(null);
    }

    private BigDecimal degrees(String column, int limit) {
        var value = take(problems -> row.decimal(column, problems));
        if (value == null) {
            return null;
        }
        if (value.abs().compareTo(BigDecimal.valueOf(limit)) > 0) {
            findings.add(outOfRange(Finding.Severity.CRITICAL, column, value, -limit, limit));
            return null;
        }
        if (value.scale() < POSITION_DECIMALS) {
            findings.add(Finding.doubtful("few-decimals", column, value.toPlainString(), POSITION_DECIMALS));
        }
        return value;
    }

    private Optional<Region> region(double latitude, double longitude) {
        var region = country.regionAt(latitude, longitude);
        if (region.isEmpty()) {
            findings.add(Finding.critical("outside-country", "latitude", country.code()));
        }
        region.ifPresent(found -> {
            compare("admin1", found);
            compare("admin1_iso", found);
        });
        return region;
    }

    private void compare(String column, Region found) {
        var given = row.text(column);
        if (given != null && !found.named(given)) {
            findings.add(Finding.doubtful(
                    "region-differs", column, given, found.name().in("en")));
        }
    }

    private String district(Optional<Region> region) {
        var given = text("admin2", TEXT);
        if (given == null) {
            findings.add(Finding.doubtful("district-unknown", "admin2"));
        } else if (region.isPresent()
                && country.districts(region.get().code()).stream().noneMatch(d -> d.named(given))) {
            findings.add(Finding.doubtful(
                    "district-not-in-region",
                    "admin2",
                    given,
                    region.get().name().in("en")));
        }
        return given;
    }

    private void dependencies(SchoolData data) {
        if (Boolean.TRUE.equals(data.electricity()) && data.electricityType() == null) {
            findings.add(Finding.doubtful("electricity-without-type", "electricity_type"));
        }
        if (data.contractedMbps() != null && data.connected() == null) {
            findings.add(Finding.doubtful("speed-without-connectivity", "connectivity"));
        }
        var none = data.coverageType() == null || data.coverageType() == CellularCoverage.NO_COVERAGE;
        if (Boolean.TRUE.equals(data.coverage()) && none) {
            findings.add(Finding.doubtful("coverage-without-type", "cellular_coverage_type"));
        }
        if (Boolean.FALSE.equals(data.coverage()) && data.coverageType() != CellularCoverage.NO_COVERAGE) {
            findings.add(Finding.doubtful("type-without-coverage", "cellular_coverage_type"));
        }
    }

    private String text(String column, int longest) {
        var text = row.text(column);
        if (text != null && text.length() > longest) {
            findings.add(Finding.critical("text-too-long", column, longest));
            return null;
        }
        return text;
    }

    private <E extends Enum<E> & Coded> E word(String column, Class<E> type) {
        return doubted(problems -> row.value(column, text -> Coded.of(type, text), problems));
    }

    private Boolean yesNo(String column) {
        return doubted(problems -> row.yesNo(column, problems));
    }

    private Integer whole(String column, int low, int high) {
        var value = take(problems -> row.whole(column, problems));
        return value != null && inRange(column, BigDecimal.valueOf(value), low, high) ? value : null;
    }

    private BigDecimal decimal(String column, int low, int high) {
        var value = take(problems -> row.decimal(column, problems));
        return value != null && inRange(column, value, low, high) ? value.setScale(6, RoundingMode.HALF_UP) : null;
    }

    /** Whether the value can exist at all; outside the range it is doubtful. */
    private boolean inRange(String column, BigDecimal value, int low, int high) {
        var possible = value.signum() >= 0 && value.compareTo(BigDecimal.valueOf(MOST)) <= 0;
        if (!possible) {
            findings.add(outOfRange(Finding.Severity.CRITICAL, column, value, low, high));
        } else if (value.compareTo(BigDecimal.valueOf(low)) < 0 || value.compareTo(BigDecimal.valueOf(high)) > 0) {
            findings.add(outOfRange(Finding.Severity.DOUBTFUL, column, value, low, high));
        }
        return possible;
    }

    /** Figures as text, so that no language shortens or groups them. */
    private static Finding outOfRange(Finding.Severity severity, String column, BigDecimal value, int low, int high) {
        var figures = List.<Object>of(value.toPlainString(), Integer.toString(low), Integer.toString(high));
        return new Finding("out-of-range", column, severity, figures);
    }

    private interface Reading<T> {
        T from(List<Problem> problems);
    }

    private <T> T take(Reading<T> reading) {
        var problems = new ArrayList<Problem>();
        var value = reading.from(problems);
        take(problems);
        return value;
    }

    private void take(List<Problem> problems) {
        problems.forEach(p -> findings.add(SchoolFile.critical(p)));
    }

    private <T> T doubted(Reading<T> reading) {
        var problems = new ArrayList<Problem>();
        var value = reading.from(problems);
        problems.forEach(p -> findings.add(
                Finding.doubtful(p.code(), p.column(), p.arguments().toArray())));
        return value;
    }
}
