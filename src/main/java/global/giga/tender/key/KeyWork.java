package global.giga.tender.key;

import global.giga.tender.Tender;

/**
 * A tender whose key waits for one of its holders.
 *
 * @param phase null before the ceremony
 */
public record KeyWork(Tender tender, KeyPhase phase) {
    static KeyWork of(Tender tender, KeyCeremony ceremony) {
        return new KeyWork(tender, ceremony == null ? null : ceremony.phase());
    }
}
