package global.giga.evaluation;

import global.giga.bid.Bid;
import global.giga.bid.Offer;
import global.giga.tender.Item;

/**
 * A school, and who ranks first for it.
 *
 * @param bid null where nobody does, or the first one does not offer this school
 * @param offer the evaluated one; null likewise
 */
public record WonSchool(Item item, Bid bid, Offer offer) {}
