package global.giga.evaluation.scoring;

import global.giga.kernel.Measure;
import global.giga.kernel.PriceFormula;

/**
 * What a figure is: gives its title ({@code FigureKind.<NAME>}), its formula ({@code FigureKind.<NAME>.formula}) and the
 * rule it follows.
 */
public enum FigureKind {
    /** Technical + price points; subject = bid. */
    TOTAL("R3.8"),
    /** Technical points / P; subject = bid. */
    VALUE_FOR_MONEY("R3.8"),
    /** Technical points at a price of 0, by which VALUE_FOR_MONEY ranks before every bid with a price; subject = bid. */
    FREE("R3.8"),
    /** P / (1 + ΣV / (1 − ΣVmax)); subject = bid. */
    MERIT_COEFFICIENT("R3.8"),
    /** Sum of the criteria with the offers that are evaluated; subject = bid. */
    TECHNICAL("R3.4"),
    /** Sum of the criteria whichever alternatives are evaluated; subject = bid. */
    GUARANTEED_TECHNICAL("R3.4"),
    /** Covered schools / schools; subject = bid. */
    COVERAGE("R3.2"),
    /** Points as the committee agreed; subject = criterion. */
    JUDGED_POINTS("R3.3"),
    /** Weight × Σ (pupils × fraction) / Σ pupils; subject = criterion. */
    COMPUTED_POINTS("R3.4"),
    /** min(1, committed / (best × required)); subject = school, like the next five. */
    SPEED_FRACTION("R3.4"),
    /** (limit − committed) / (limit − best), 0 to 1. */
    LATENCY_FRACTION("R3.4"),
    /** (committed − limit) / (best − limit), 0 to 1. */
    AVAILABILITY_FRACTION("R3.4"),
    /** (limit − committed) / (limit − best), 0 to 1. */
    DELIVERY_FRACTION("R3.4"),
    /** min(1, committed / best). */
    HUB_FRACTION("R3.4"),
    /** 0: the bid has no compliant offer for the school. */
    NO_OFFER("R3.2"),
    /** W × Pmin / P; subject = bid, like the next two. */
    PRICE_PROPORTIONAL("R3.8"),
    /** W × max(0, 1 − (P − Pmin) / Pmin). */
    PRICE_LINEAR("R3.8"),
    /** W × clamp((ceiling − P) / (ceiling − floor), 0, 1). */
    PRICE_BANDED_ABSOLUTE("R3.8"),
    /** P: sum of the evaluated prices / covered schools; subject = bid. */
    MEAN_PRICE("R3.8"),
    /** (net NRC + net MRC) / rate; subject = offer, like the next two. */
    EVALUATED_PRICE("R3.7"),
    /** NRC / (1 + VAT). */
    NET_NRC("R3.7"),
    /** MRC × months counted / (1 + VAT). */
    NET_MRC("R3.7");

    private final String rule;

    FigureKind(String rule) {
        this.rule = rule;
    }

    /** The id of the rule in the published rules. */
    public String rule() {
        return rule;
    }

    static FigureKind fraction(Measure measure) {
        return valueOf(measure + "_FRACTION");
    }

    /** The kind of the price's points, for the formulas that have any. */
    static FigureKind points(PriceFormula formula) {
        return valueOf("PRICE_" + formula);
    }
}
