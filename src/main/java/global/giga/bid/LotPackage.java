package global.giga.bid;

import global.giga.kernel.Exact;
import global.giga.tender.Terms;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A discount on all charges in the named lots, given only if all of them are awarded to the bidder together.
 *
 * @param name by which the supplier calls it, 1..80 characters
 * @param lots codes of at least two different lots, in order
 * @param discount percent above 0 and below 100, at most 4 decimals
 */
public record LotPackage(String name, List<String> lots, BigDecimal discount) implements Serializable {
    /** The most packages of one bid. */
    public static final int MOST = 20;

    /** The most characters of a name. */
    public static final int NAME = 80;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 4;

    /** @throws PackageInvalid unless all holds that is said of the components */
    public LotPackage {
        name = name == null ? "" : name.strip();
        lots = lots == null ? List.of() : lots.stream().sorted().toList();
        if (name.isEmpty() || name.length() > NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new PackageInvalid();
        }
        if (lots.size() < 2 || new HashSet<>(lots).size() < lots.size()) {
            throw new PackageInvalid();
        }
        if (discount == null
                || discount.signum() <= 0
                || discount.compareTo(HUNDRED) >= 0
                || Exact.decimals(discount) > DECIMALS) {
            throw new PackageInvalid();
        }
    }

    /**
     * @param lots of the tender
     * @throws PackagesNotAllowed where the tender takes none
     * @throws PackageInvalid for a lot that the tender has not, or too many packages
     * @throws PackageTwice when two have the same lots or the same name
     */
    static void require(List<LotPackage> packages, Terms terms, Set<String> lots) {
        if (!packages.isEmpty() && !terms.award().packages()) {
            throw new PackagesNotAllowed();
        }
        if (packages.size() > MOST || !packages.stream().allMatch(p -> lots.containsAll(p.lots))) {
            throw new PackageInvalid();
        }
        var sets = new HashSet<List<String>>();
        var names = new HashSet<String>();
        if (!packages.stream().allMatch(p -> sets.add(p.lots) && names.add(p.name))) {
            throw new PackageTwice();
        }
    }
}
