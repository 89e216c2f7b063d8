package global.giga.audit;

import com.fasterxml.jackson.databind.JsonNode;
import global.giga.kernel.Json;
import global.giga.kernel.PortalSignature;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Signed checkpoints, and what they say about the chain. */
final class Witnesses {
    private final PortalSignature signature;
    private final BiConsumer<Fault.Kind, Long> fault;
    private final Map<Long, String> said = new HashMap<>();

    Witnesses(PortalSignature signature, BiConsumer<Fault.Kind, Long> fault) {
        this.signature = signature;
        this.fault = fault;
    }

    /**
     * Checks the signature of each, that none is missing between the first and the last, and the time-stamps.
     *
     * @param first the number of the first
     */
    void stored(List<Chain.Checkpointed> checkpoints, long first) {
        long expected = first;
        for (var checkpoint : checkpoints) {
            for (; expected < checkpoint.id(); expected++) {
                fault.accept(Fault.Kind.CHECKPOINT_REMOVED, expected);
            }
            expected = checkpoint.id() + 1;
            stored(checkpoint);
        }
    }

    private void stored(Chain.Checkpointed checkpoint) {
        var payload = read(checkpoint.jws());
        if (payload == null
                || payload.path("checkpoint").asLong() != checkpoint.id()
                || payload.path("entry").asLong() != checkpoint.entry()
                || !payload.path("hash").asText().equals(checkpoint.hash())) {
            fault.accept(Fault.Kind.SIGNATURE, checkpoint.entry());
        } else {
            said.put(checkpoint.entry(), checkpoint.hash());
        }
        if (checkpoint.token() != null && !TimeStamp.of(checkpoint.token()).covers(checkpoint.jws())) {
            fault.accept(Fault.Kind.STAMP, checkpoint.entry());
        }
    }

    /** Checkpoints that were kept outside of the database count like its own; what they say first is believed. */
    void published(List<String> kept) {
        for (var jws : kept) {
            var payload = read(jws);
            if (payload == null) {
                fault.accept(Fault.Kind.SIGNATURE, 0L);
            } else {
                said(payload.path("entry").asLong(), payload.path("hash").asText());
            }
        }
    }

    private void said(long entry, String hash) {
        if (!said.getOrDefault(entry, hash).equals(hash)) {
            fault.accept(Fault.Kind.CHECKPOINT, entry);
        }
        said.putIfAbsent(entry, hash);
    }

    private JsonNode read(String jws) {
        try {
            return signature
                    .verified(jws)
                    .map(payload -> Json.read(payload, JsonNode.class))
                    .orElse(null);
        } catch (UncheckedIOException e) {
            return null;
        }
    }

    /** The entries that they are about. */
    Set<Long> entries() {
        return said.keySet();
    }

    /** @param found the hashes of those entries in the chain, empty for those that are not there */
    void compare(Map<Long, String> found) {
        said.forEach((entry, hash) -> {
            if (!hash.equals(found.get(entry))) {
                fault.accept(Fault.Kind.CHECKPOINT, entry);
            }
        });
    }
}
