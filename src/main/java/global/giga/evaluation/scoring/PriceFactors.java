package global.giga.evaluation.scoring;

import static global.giga.evaluation.scoring.Figure.Input.of;

import global.giga.kernel.Exact;
import global.giga.kernel.Percent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns offered prices into evaluated prices (R3.7): NRC + MRC × months, net of VAT, in the evaluation currency. Made
 * once for a currency and a day of delivery; each price is then two products and at most one division.
 *
 * <p>NRC is turned over on the day of delivery. Month k (from 1) of the service is turned over and paid on its last day,
 * {@code delivery.plusMonths(k).minusDays(1)}: its VAT is the rate of that day, and with a discount rate of r percent a
 * year it counts (1200 / (1200 + r))^k. NRC is not discounted.
 */
public final class PriceFactors {
    private static final BigDecimal MONTHS_TIMES_HUNDRED = BigDecimal.valueOf(1200);

    /** Months in a row with one VAT rate; weight = their number, or the sum of their discount factors. */
    private record Stretch(Percent vat, int months, BigDecimal weight) {
        Ratio net() {
            return new Ratio(weight, withVat(vat));
        }
    }

    private final PricingRules rules;
    private final LocalDate delivery;
    private final BigDecimal rate;
    private final List<Stretch> stretches;
    private final BigDecimal ofNrc;
    private final BigDecimal ofMrc;
    private final BigDecimal divisor;

    /**
     * @param delivery start of the service
     * @param rate units of the offer's currency for one unit of the evaluation currency, above 0
     */
    public PriceFactors(PricingRules rules, LocalDate delivery, BigDecimal rate) {
        if (rate.signum() <= 0) {
            throw new IllegalArgumentException("exchange rate is not positive: " + rate);
        }
        this.rules = rules;
        this.delivery = delivery;
        this.rate = rate;
        this.stretches = stretches(rules, delivery);
        var nrc = netNrc();
        var mrc = stretches.stream().map(Stretch::net).reduce(Ratio.ZERO, Ratio::plus);
        this.ofNrc = nrc.over().multiply(mrc.under());
        this.ofMrc = mrc.over().multiply(nrc.under());
        this.divisor = nrc.under().multiply(mrc.under()).multiply(rate);
    }

    /** The evaluated price; both charges 0 or more, in the currency of the rate. */
    public BigDecimal price(BigDecimal nrc, BigDecimal mrc) {
        if (nrc.signum() < 0 || mrc.signum() < 0) {
            throw new IllegalArgumentException("charge below 0: " + nrc + ", " + mrc);
        }
        var sum = nrc.multiply(ofNrc).add(mrc.multiply(ofMrc));
        return divisor.compareTo(BigDecimal.ONE) == 0 ? sum : Exact.divide(sum, divisor);
    }

    /** The same price with its steps; subject = the offer. */
    public Figure explain(String offer, BigDecimal nrc, BigDecimal mrc) {
        var parts = new ArrayList<Figure>();
        parts.add(new Figure(
                FigureKind.NET_NRC,
                offer,
                netNrc().times(nrc).value(),
                List.of(
                        of(InputKey.NRC, nrc),
                        of(InputKey.VAT, rules.vatOn(delivery).value()),
                        of(InputKey.DAY, delivery)),
                List.of()));
        stretches.forEach(s -> parts.add(netMrc(offer, mrc, s)));
        var inputs = new ArrayList<>(List.of(
                of(InputKey.NRC, nrc),
                of(InputKey.MRC, mrc),
                of(InputKey.MONTHS, BigDecimal.valueOf(rules.months())),
                of(InputKey.RATE, rate)));
        if (rules.discount() != null) {
            inputs.add(of(InputKey.DISCOUNT, rules.discount().value()));
        }
        return new Figure(FigureKind.EVALUATED_PRICE, offer, price(nrc, mrc), inputs, parts);
    }

    private static Figure netMrc(String offer, BigDecimal mrc, Stretch stretch) {
        return new Figure(
                FigureKind.NET_MRC,
                offer,
                stretch.net().times(mrc).value(),
                List.of(
                        of(InputKey.MRC, mrc),
                        of(InputKey.MONTHS, BigDecimal.valueOf(stretch.months)),
                        of(InputKey.MONTHS_COUNTED, stretch.weight),
                        of(InputKey.VAT, stretch.vat.value())),
                List.of());
    }

    private Ratio netNrc() {
        return new Ratio(BigDecimal.ONE, withVat(rules.vatOn(delivery)));
    }

    private static BigDecimal withVat(Percent vat) {
        return Exact.plain(BigDecimal.ONE.add(vat.factor()));
    }

    private static List<Stretch> stretches(PricingRules rules, LocalDate delivery) {
        var step = rules.discount() == null
                ? BigDecimal.ONE
                : Exact.divide(
                        MONTHS_TIMES_HUNDRED,
                        MONTHS_TIMES_HUNDRED.add(rules.discount().value()));
        var stretches = new ArrayList<Stretch>();
        var counts = BigDecimal.ONE;
        for (int month = 1; month <= rules.months(); month++) {
            counts = counts.multiply(step, Exact.DIVISION);
            append(stretches, rules.vatOn(delivery.plusMonths(month).minusDays(1)), counts);
        }
        return List.copyOf(stretches);
    }

    private static void append(List<Stretch> stretches, Percent vat, BigDecimal counts) {
        int last = stretches.size() - 1;
        if (last >= 0 && stretches.get(last).vat.equals(vat)) {
            var s = stretches.get(last);
            stretches.set(last, new Stretch(vat, s.months + 1, s.weight.add(counts)));
        } else {
            stretches.add(new Stretch(vat, 1, counts));
        }
    }
}
