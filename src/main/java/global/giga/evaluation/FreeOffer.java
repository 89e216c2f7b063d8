package global.giga.evaluation;

import global.giga.bid.Bid;
import global.giga.school.School;

/** An offer at a price of 0: it counts as it is, and the supplier is to be asked (R3.7). */
public record FreeOffer(Bid bid, String lot, School school) {}
