package global.giga.evaluation.scoring;

import global.giga.kernel.Percent;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * How a tender makes prices comparable (R3.7).
 *
 * @param months of service that count, 1 or more
 * @param vatIncluded whether the offered prices contain VAT; they are compared net
 * @param vat rates by date of turnover, oldest first; read only where VAT is included
 * @param discount percent a year, a twelfth of it a month; null for none
 */
public record PricingRules(int months, boolean vatIncluded, List<VatStep> vat, Percent discount) {
    public PricingRules {
        vat = List.copyOf(vat);
        if (months < 1) {
            throw new IllegalArgumentException("months below 1: " + months);
        }
        if (!vat.equals(vat.stream().sorted(Comparator.comparing(VatStep::from)).toList())) {
            throw new IllegalArgumentException("VAT rates are not in the order of their dates");
        }
    }

    /**
     * The rate contained in a price turned over on that day; 0 where prices contain none.
     *
     * @throws IllegalArgumentException if prices contain VAT and no rate is known for the day
     */
    public Percent vatOn(LocalDate day) {
        if (!vatIncluded) {
            return Percent.of("0");
        }
        return vat.stream()
                .filter(s -> !s.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(VatStep::rate)
                .orElseThrow(() -> new IllegalArgumentException("no VAT rate for " + day));
    }
}
