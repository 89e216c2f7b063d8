package global.giga.tender.key;

import global.giga.tender.Tender;

/**
 * A tender whose key the caller holds or is to hold.
 *
 * @param phase null before the ceremony
 * @param yours whether the caller has something to do
 */
public record KeyWork(Tender tender, KeyPhase phase, boolean yours) {}
