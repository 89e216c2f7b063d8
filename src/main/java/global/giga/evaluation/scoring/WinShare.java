package global.giga.evaluation.scoring;

import java.math.BigDecimal;

/** How often a bid is first over drawn weights (R3.11): wins of all draws, as a fraction of 0 to 1. */
public record WinShare(String bid, int wins, BigDecimal share) {}
