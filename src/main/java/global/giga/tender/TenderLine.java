package global.giga.tender;

/** A tender in a list, with what there is in it. @param status as the clock makes it */
public record TenderLine(Tender tender, TenderStatus status, long lots, long schools, long pupils) {
    static TenderLine of(Tender tender, TenderStatus status, Object[] counted) {
        return new TenderLine(tender, status, number(counted, 1), number(counted, 2), number(counted, 3));
    }

    private static long number(Object[] counted, int place) {
        return counted == null ? 0 : ((Number) counted[place]).longValue();
    }
}
