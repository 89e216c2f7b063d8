package global.giga.kernel;

/** What a computed criterion measures in an offer; the formulas are in R3.4. */
public enum Measure {
    /** min(1, committed download / (best × required download)); best = 2 unless the tender says otherwise. */
    SPEED,
    /** 1 at or under best (30 ms), 0 at the limit, linear between. */
    LATENCY,
    /** 0 at the minimum, 1 at or over best (99.9 %), linear between. */
    AVAILABILITY,
    /** 0 at the limit, 1 at or under best (4 weeks), linear between. */
    DELIVERY,
    /** min(1, hub radius / best); best = 300 m unless the tender says otherwise. */
    HUB
}
