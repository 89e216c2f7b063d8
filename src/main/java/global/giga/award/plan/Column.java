package global.giga.award.plan;

/**
 * One thing that can be chosen or not: an offer, a lot of a bidder with its cheapest offers, a package; or, for a lot of
 * a bidder that has alternatives, the exchange of one cheapest offer for an alternative, whose figures are differences.
 *
 * @param slots what it covers, positions of lots or schools; empty for an exchange
 * @param parent position of the column whose offer an exchange replaces, else -1
 * @param price what is paid; it, what it is compared by, and score in the whole numbers of {@link Scale}
 * @param lots positions of the lots in which it gives something
 * @param technologies schools by technology
 * @param offers positions of the problem's offers that it awards
 * @param pack position of the problem's package, or -1
 */
record Column(
        int bidder,
        int[] slots,
        int parent,
        long price,
        long compared,
        long score,
        int pupils,
        int schools,
        int[] lots,
        int[] technologies,
        int[] offers,
        int pack) {
    boolean exchange() {
        return parent >= 0;
    }
}
