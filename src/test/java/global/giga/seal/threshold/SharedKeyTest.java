package global.giga.seal.threshold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import global.giga.seal.Damaged;
import global.giga.seal.Jwe;
import global.giga.seal.Point;
import global.giga.seal.Scalar;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SharedKeyTest {
    private static final byte[] CONTENT = "prices of lot A".getBytes(StandardCharsets.UTF_8);
    private static final Map<String, Object> PLACE = Map.of("format", 2, "tender", "KZ-2026-01");

    @Test
    void anyTwoOfThreeHoldersOpen() throws Exception {
        var sample = Sample.of(2, Set.of(1, 2, 3));
        var jwe = Jwe.parse(Jwe.close(sample.key().publicKey(), PLACE, CONTENT));
        for (var quorum : List.of(Set.of(1, 2), Set.of(1, 3), Set.of(2, 3), Set.of(1, 2, 3))) {
            assertThat(jwe.open(combined(sample, quorum, jwe))).isEqualTo(CONTENT);
        }
    }

    @Test
    void oneHolderLessThanTheThresholdOpensNothing() throws Exception {
        var sample = Sample.of(3, Set.of(1, 2, 3, 4, 5));
        var jwe = Jwe.parse(Jwe.close(sample.key().publicKey(), PLACE, CONTENT));
        for (var few : List.of(Set.of(1), Set.of(2, 5), Set.of(3, 4))) {
            var secret = combined(sample, few, jwe);
            assertThatThrownBy(() -> jwe.open(secret)).isInstanceOf(Damaged.class);
        }
    }

    @Test
    void anIndependentImplementationOpensWithTheWholeKey() throws Exception {
        var sample = Sample.of(2, Set.of(1, 2, 3));
        var closed = Jwe.close(sample.key().publicKey(), PLACE, CONTENT);
        var whole = Scalar.ZERO;
        for (var weight : Lagrange.weights(Set.of(1, 3)).entrySet()) {
            whole = whole.plus(weight.getValue().times(sample.shares().get(weight.getKey())));
        }
        var jwk = new ECKey.Builder(sample.key().publicKey().jwk())
                .d(Base64URL.encode(whole.bytes()))
                .build();
        var jwe = JWEObject.parse(closed);
        jwe.decrypt(new ECDHDecrypter(jwk));
        assertThat(jwe.getPayload().toBytes()).isEqualTo(CONTENT);
        assertThat(jwe.getHeader().getKeyID()).isEqualTo(jwk.computeThumbprint().toString());
    }

    @Test
    void sharesDealtAnewOpenWhatWasClosedBefore() throws Exception {
        var before = Sample.of(2, Set.of(1, 2, 3));
        var jwe = Jwe.parse(Jwe.close(before.key().publicKey(), PLACE, CONTENT));
        var after = before.reshared(3, Set.of(1, 3), Set.of(1, 2, 3, 4));
        assertThat(after.key().publicKey()).isEqualTo(before.key().publicKey());
        assertThat(jwe.open(combined(after, Set.of(1, 2, 4), jwe))).isEqualTo(CONTENT);
        var mixed = Map.of(
                2, jwe.ephemeral().times(before.shares().get(2)),
                1, jwe.ephemeral().times(after.shares().get(1)),
                4, jwe.ephemeral().times(after.shares().get(4)));
        assertThatThrownBy(() -> jwe.open(Partials.combine(mixed))).isInstanceOf(Damaged.class);
    }

    @Test
    void aDealerWhoDealsItsShareIsKnownByItsVerificationKey() throws Exception {
        var before = Sample.of(2, Set.of(1, 2, 3));
        var dealing = Dealing.of(before.shares().get(2), 2, Set.of(1, 2, 3), Sample.RANDOM);
        assertThat(dealing.commitments().secret()).isEqualTo(before.key().verificationKey(2));
    }

    @Test
    void namesTheDealerWhoseValueIsWrongOrMissing() throws Exception {
        var holders = Set.of(1, 2, 3);
        var dealings = new TreeMap<Integer, Dealing>();
        holders.forEach(i -> dealings.put(i, Dealing.fresh(2, holders, Sample.RANDOM)));
        var key = SharedKey.fresh(Sample.commitments(dealings));
        var values = new TreeMap<>(Sample.values(dealings, 1));
        assertThat(key.wrong(1, values)).isEmpty();
        values.put(2, values.get(2).plus(Scalar.ONE));
        values.remove(3);
        assertThat(key.wrong(1, values)).containsExactly(2, 3);
        assertThatThrownBy(() -> key.share(1, values)).isInstanceOf(Damaged.class);
        assertThat(key.wrong(1, Sample.values(dealings, 2)))
                .as("values of another holder")
                .containsExactly(1, 2, 3);
    }

    @Test
    void aShareIsWhatItsVerificationKeySays() throws Exception {
        var sample = Sample.of(2, Set.of(1, 2, 3));
        for (var share : sample.shares().entrySet()) {
            assertThat(Point.BASE.times(share.getValue()))
                    .isEqualTo(sample.key().verificationKey(share.getKey()));
        }
    }

    @Test
    void refusesThresholdsAndPositionsThatMakeNoSense() {
        assertThatThrownBy(() -> Dealing.fresh(4, Set.of(1, 2, 3), Sample.RANDOM))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Dealing.fresh(0, Set.of(1, 2, 3), Sample.RANDOM))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Dealing.fresh(2, Set.of(1, 10), Sample.RANDOM))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Dealing.fresh(1, Set.of(0), Sample.RANDOM))
                .as("the value at zero is the secret itself")
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] combined(Sample sample, Set<Integer> quorum, Jwe jwe) throws Damaged {
        var partials = new TreeMap<Integer, Point>();
        quorum.forEach(
                m -> partials.put(m, jwe.ephemeral().times(sample.shares().get(m))));
        return Partials.combine(partials);
    }
}
