package global.giga.bid.interest;

/**
 * What somebody declares on a supplier.
 *
 * @param conflict the reason of a conflict, null for no interest
 */
public record Declaration(long organization, String conflict) {
    public static Declaration none(long organization) {
        return new Declaration(organization, null);
    }
}
