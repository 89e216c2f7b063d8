package global.giga.bid;

import global.giga.kernel.Sha256;
import global.giga.seal.Ceremony;
import global.giga.seal.Damaged;
import global.giga.seal.Jwe;
import global.giga.seal.Point;
import global.giga.seal.threshold.Partials;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The committee's key to one kind of a tender's envelopes, as it is dealt now; its private half is nowhere.
 *
 * @param epoch counts the times it was dealt anew
 * @param threshold how many shares open an envelope
 * @param keyId the thumbprint of its public half
 * @param fingerprint of the ceremony, as the holders compared it
 * @param places the holders by position
 */
record CommitteeKey(int epoch, int threshold, String keyId, Sha256 fingerprint, Map<Integer, Place> places) {
    CommitteeKey {
        places = new TreeMap<>(places);
    }

    /**
     * One position.
     *
     * @param account whose it is, null for the recovery key of the organisation
     */
    record Place(int position, Long account, String name) {}

    /** The place of the account. */
    Optional<Place> of(long account) {
        return places.values().stream()
                .filter(p -> p.account() != null && p.account() == account)
                .findFirst();
    }

    Optional<Place> place(int position) {
        return Optional.ofNullable(places.get(position));
    }

    /** Whether the position is that of the recovery key, which no person holds. */
    boolean recovery(int position) {
        return place(position).filter(p -> p.account() == null).isPresent();
    }

    /** The fingerprint as people read it to each other. */
    String spoken() {
        return Ceremony.spoken(fingerprint);
    }

    /** How many people hold it, without the recovery key. */
    int holders() {
        return (int) places.values().stream().filter(p -> p.account() != null).count();
    }

    /**
     * Opens an envelope with what the shares made of its point.
     *
     * @param partials by position, at least as many as the threshold
     * @throws Damaged when it does not open: changed, or closed for another key
     */
    byte[] open(Jwe envelope, Map<Integer, String> partials) throws Damaged {
        if (!envelope.keyId().equals(keyId)) {
            throw new Damaged("closed for another key");
        }
        var points = new TreeMap<Integer, Point>();
        for (var partial : partials.entrySet()) {
            if (points.size() < threshold) {
                points.put(partial.getKey(), Point.read(partial.getValue()));
            }
        }
        if (points.size() < threshold) {
            throw new Damaged("too few partial results");
        }
        return envelope.open(Partials.combine(points));
    }
}
