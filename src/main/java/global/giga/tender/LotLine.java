package global.giga.tender;

/** A lot in a list, with what there is in it. */
public record LotLine(String code, String title, long schools, long pupils) {
    static LotLine of(Object[] row) {
        return new LotLine(
                (String) row[0], (String) row[1], ((Number) row[2]).longValue(), ((Number) row[3]).longValue());
    }
}
