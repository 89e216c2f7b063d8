package global.giga.evaluation;

import global.giga.bid.Bid;
import global.giga.evaluation.scoring.StatedTotal;
import global.giga.school.School;

/** A total that the supplier stated wrongly, in the bid's currency; the supplier is told (R3.6). */
public record Correction(Bid bid, String lot, School school, StatedTotal total) {}
