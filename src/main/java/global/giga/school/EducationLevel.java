package global.giga.school;

/** What a school teaches. */
public enum EducationLevel implements Coded {
    PRE_PRIMARY("Pre-Primary"),
    PRIMARY("Primary"),
    SECONDARY("Secondary"),
    POST_SECONDARY("Post-Secondary"),
    PRE_PRIMARY_AND_PRIMARY("Pre-Primary and Primary"),
    PRIMARY_AND_SECONDARY("Primary and Secondary"),
    PRE_PRIMARY_PRIMARY_AND_SECONDARY("Pre-Primary, Primary and Secondary"),
    PRIMARY_SECONDARY_AND_POST_SECONDARY("Primary, Secondary and Post-Secondary");

    private final String code;

    EducationLevel(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
