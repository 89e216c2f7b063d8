package global.giga.school;

/** Where the power of a school comes from. */
public enum ElectricityType implements Coded {
    ELECTRICAL_GRID("electrical grid"),
    DIESEL_GENERATOR("diesel generator"),
    SOLAR_POWER_STATION("solar power station"),
    OTHER("other");

    private final String code;

    ElectricityType(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
