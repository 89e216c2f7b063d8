package global.giga.tender;

/** How much a tender asks for, in lots, schools and pupils. */
public record TenderSize(Long tender, Long lots, Long schools, Long pupils) {
    static TenderSize none(Long tender) {
        return new TenderSize(tender, 0L, 0L, 0L);
    }
}
