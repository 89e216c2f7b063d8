package global.giga.school;

/** What lists of schools can be sorted by. */
public enum SchoolColumn {
    NAME("name"),
    GOVT_ID("govtId"),
    REGION("region"),
    DISTRICT("district"),
    LEVEL("level"),
    PUPILS("pupils"),
    CONNECTIVITY_TYPE("connectivityType"),
    DOWNLOAD("downloadMbps"),
    STATUS("status"),
    ELECTRICITY("electricity"),
    COVERAGE("coverageType"),
    FIBRE_KM("fibreKm"),
    LTE_KM("lteKm");

    private final String attribute;

    SchoolColumn(String attribute) {
        this.attribute = attribute;
    }

    /** Of the entity. */
    public String attribute() {
        return attribute;
    }
}
