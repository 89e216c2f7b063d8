package global.giga.school;

/** Where a school lies. */
public enum AreaType implements Coded {
    URBAN("urban"),
    RURAL("rural");

    private final String code;

    AreaType(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
