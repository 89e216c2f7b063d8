package global.giga.seal.threshold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import global.giga.kernel.Json;
import global.giga.seal.Damaged;
import global.giga.seal.Point;
import global.giga.seal.Scalar;
import global.giga.seal.Vectors;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PartialsTest {
    @Test
    void givesTheKnownAnswers() throws Exception {
        var vector = Vectors.read("threshold.json");
        var key = SharedKey.fresh(dealings(vector.get("coefficients"), Set.of(1, 2, 3)));
        assertThat(key.publicKey()).isEqualTo(Vectors.point(vector.get("publicKey")));
        var ephemerals = points(vector.get("ephemerals"));
        for (var share : Vectors.byPosition(vector.get("shares")).entrySet()) {
            var m = share.getKey().toString();
            var made = Partials.make(
                    Vectors.scalar(share.getValue()),
                    ephemerals,
                    Vectors.scalar(vector.get("nonces").get(m)));
            assertThat(Json.MAPPER.readTree(Json.write(made)))
                    .isEqualTo(vector.get("partials").get(m));
            assertThat(key.verificationKey(share.getKey()))
                    .isEqualTo(Vectors.point(vector.get("verificationKeys").get(m)));
            assertThat(made.prove(key.verificationKey(share.getKey()), ephemerals))
                    .isTrue();
        }
    }

    @Test
    void combinesToTheKnownSecrets() throws Exception {
        var vector = Vectors.read("threshold.json");
        var first = Json.read(vector.get("partials").get("1").toString(), Partials.class);
        var third = Json.read(vector.get("partials").get("3").toString(), Partials.class);
        for (int j = 0; j < first.points().size(); j++) {
            var together = Map.of(1, first.points().get(j), 3, third.points().get(j));
            assertThat(Partials.combine(together))
                    .isEqualTo(Vectors.bytes(vector.get("combinedOf1And3").get(j)));
        }
        var again = SharedKey.reshared(dealings(vector.get("resharedCoefficients"), Set.of(1, 2, 3, 4)));
        assertThat(again.publicKey()).isEqualTo(Vectors.point(vector.get("publicKey")));
        for (var share : Vectors.byPosition(vector.get("resharedShares")).entrySet()) {
            assertThat(Point.BASE.times(Vectors.scalar(share.getValue())))
                    .isEqualTo(again.verificationKey(share.getKey()));
        }
    }

    @Test
    void provesABatchOfTheGreatestSize() throws Exception {
        var share = Scalar.random(Sample.RANDOM);
        var ephemerals = ephemerals(Partials.MOST);
        var key = Point.BASE.times(share);
        assertThat(Partials.make(share, ephemerals, Sample.RANDOM).prove(key, ephemerals))
                .isTrue();
        assertThatThrownBy(() -> Partials.make(share, ephemerals(Partials.MOST + 1), Sample.RANDOM))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Partials.make(share, List.of(), Sample.RANDOM))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onePartialThatIsWrongSpoilsTheProof() throws Exception {
        var share = Scalar.random(Sample.RANDOM);
        var key = Point.BASE.times(share);
        var ephemerals = ephemerals(5);
        var honest = Partials.make(share, ephemerals, Sample.RANDOM);
        for (int j = 0; j < 5; j++) {
            var points = new ArrayList<>(honest.points());
            points.set(j, points.get(j).times(Scalar.of(2)));
            assertThat(new Partials(points, honest.proof()).prove(key, ephemerals))
                    .isFalse();
        }
        var swapped = new ArrayList<>(honest.points());
        Collections.swap(swapped, 0, 1);
        assertThat(new Partials(swapped, honest.proof()).prove(key, ephemerals)).isFalse();
    }

    @Test
    void partialsWithAnotherShareOrForOtherEnvelopesAreRecognised() throws Exception {
        var sample = Sample.of(2, Set.of(1, 2, 3));
        var elsewhere = Sample.of(2, Set.of(1, 2, 3));
        var ephemerals = ephemerals(3);
        var key = sample.key().verificationKey(1);
        var own = Partials.make(sample.shares().get(1), ephemerals, Sample.RANDOM);
        assertThat(own.prove(key, ephemerals)).isTrue();
        assertThat(own.prove(key, ephemerals(3))).isFalse();
        assertThat(own.prove(key, ephemerals.subList(0, 2))).isFalse();
        assertThat(own.prove(sample.key().verificationKey(2), ephemerals)).isFalse();
        var foreign = Partials.make(elsewhere.shares().get(1), ephemerals, Sample.RANDOM);
        assertThat(foreign.prove(key, ephemerals))
                .as("the share of another tender")
                .isFalse();
    }

    @Test
    void aForgedProofIsRecognised() throws Exception {
        var share = Scalar.random(Sample.RANDOM);
        var key = Point.BASE.times(share);
        var ephemerals = ephemerals(2);
        var made = Partials.make(share, ephemerals, Sample.RANDOM);
        var proof = made.proof();
        for (var forged : List.of(
                new Proof(proof.r2(), proof.r1(), proof.z()),
                new Proof(Point.BASE, proof.r2(), proof.z()),
                new Proof(proof.r1(), proof.r2(), proof.z().plus(Scalar.ONE)),
                new Proof(proof.r1(), proof.r2(), Scalar.ZERO))) {
            assertThat(new Partials(made.points(), forged).prove(key, ephemerals))
                    .isFalse();
        }
    }

    @Test
    void theSameShareTwiceIsNoQuorum() throws Exception {
        var sample = Sample.of(2, Set.of(1, 2, 3));
        var e = ephemerals(1).get(0);
        var secret = sample.key().publicKey(); // any point: the secret of E = G is Q itself
        var p1 = Point.BASE.times(sample.shares().get(1));
        assertThat(Partials.combine(Map.of(1, p1, 2, p1)))
                .as("the first holder's partial under two positions")
                .isNotEqualTo(secret.x());
        assertThat(Partials.combine(
                        Map.of(1, p1, 2, Point.BASE.times(sample.shares().get(2)))))
                .isEqualTo(secret.x());
        assertThat(Partials.combine(Map.of(1, e.times(sample.shares().get(1)))))
                .isNotEqualTo(e.times(sample.shares().get(2)).x());
    }

    @Test
    void damagedTextsAreRefused() {
        var vector = Vectors.read("threshold.json").get("partials").get("1").toString();
        assertThatThrownBy(() -> Json.read(vector.replaceFirst("\"B", "\"C"), Partials.class))
                .isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> Json.read("{\"points\":[],\"proof\":null}", Partials.class))
                .isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> Scalar.of(new byte[31])).isInstanceOf(Damaged.class);
        assertThatThrownBy(() -> Scalar.read("_".repeat(43))).isInstanceOf(Damaged.class);
    }

    private static List<Point> ephemerals(int number) {
        return Stream.generate(() -> Point.BASE.times(Scalar.random(Sample.RANDOM)))
                .limit(number)
                .toList();
    }

    private static Map<Integer, Commitments> dealings(JsonNode polynomials, Set<Integer> positions) throws Damaged {
        var dealings = new TreeMap<Integer, Dealing>();
        for (var polynomial : Vectors.byPosition(polynomials).entrySet()) {
            var coefficients = new ArrayList<Scalar>();
            for (var coefficient : polynomial.getValue()) {
                coefficients.add(Vectors.scalar(coefficient));
            }
            dealings.put(polynomial.getKey(), Dealing.of(coefficients, positions));
        }
        return Sample.commitments(dealings);
    }

    private static List<Point> points(JsonNode texts) {
        return IntStream.range(0, texts.size())
                .mapToObj(i -> Json.read(texts.get(i).toString(), Point.class))
                .toList();
    }
}
