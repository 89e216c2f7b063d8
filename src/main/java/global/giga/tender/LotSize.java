package global.giga.tender;

/** A lot with the number of its schools and of their pupils. */
public record LotSize(String code, String title, Long schools, Long pupils) {}
