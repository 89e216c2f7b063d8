package global.giga.school;

/** The best mobile network at a school. */
public enum CellularCoverage implements Coded {
    G2("2G"),
    G3("3G"),
    G4("4G"),
    G5("5G"),
    NO_COVERAGE("no coverage");

    private final String code;

    CellularCoverage(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
