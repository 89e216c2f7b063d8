package global.giga.school;

/** Who pays for a school. */
public enum FundingType implements Coded {
    PUBLIC("public"),
    PRIVATE("private"),
    CHARITABLE("charitable"),
    OTHERS("others");

    private final String code;

    FundingType(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
