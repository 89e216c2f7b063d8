package global.giga.tender.key;

import static org.assertj.core.api.Assertions.assertThat;

import global.giga.Portal;
import global.giga.sample.SampleHolders;
import global.giga.sample.SampleWorld;
import global.giga.seal.EnvelopeKind;
import global.giga.seal.Jwe;
import global.giga.seal.Point;
import global.giga.seal.threshold.Partials;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SampleKeysDbTest {
    @Test
    void twoHoldersOfTheSampleWorldOpenWhatIsSealedInIt() throws Exception {
        try (var portal = Portal.inMemory()) {
            var tender = portal.get(SampleWorld.class).load().id();
            var keys = portal.get(TenderKeys.class);
            for (var kind : EnvelopeKind.values()) {
                var jwe = Jwe.parse(Jwe.close(keys.publicKey(tender, kind), Map.of(), new byte[] {7}));
                var points = new TreeMap<Integer, Point>();
                for (var email : List.of(SampleWorld.KEEPER, SampleWorld.STAFF)) {
                    var holder = portal.caller(email);
                    var partials =
                            portal.get(SampleHolders.class).partials(holder, tender, kind, List.of(jwe.ephemeral()));
                    var position = portal.get(KeyHolding.class)
                            .material(holder, tender)
                            .position();
                    points.put(position, partials.points().get(0));
                }
                assertThat(jwe.open(Partials.combine(points))).containsExactly(7);
            }
        }
    }
}
