package global.giga.bid;

import global.giga.kernel.Json;
import global.giga.kernel.Sha256;
import global.giga.seal.Jwe;
import global.giga.tender.Tender;
import global.giga.tender.key.TenderKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/**
 * Closes with the key that the tender's holders made together; its private half is nowhere. The header of an envelope
 * carries the digest of the {@link Binding}.
 */
@ApplicationScoped
public class ServerSeal implements Seal {
    @Inject
    TenderKeys keys;

    @Override
    public String close(Tender tender, Binding binding, byte[] content) {
        var place = Map.of("binding", Sha256.of(Json.bytes(binding)).hex());
        return Jwe.close(keys.publicKey(tender.id(), binding.kind()), place, content);
    }

    /** @throws EnvelopeDamaged always: what the server closes, only the holders open */
    @Override
    public byte[] open(Tender tender, Binding binding, String sealed) throws EnvelopeDamaged {
        throw new EnvelopeDamaged(null);
    }
}
