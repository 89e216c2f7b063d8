package global.giga.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import global.giga.Sealer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentCipherTest {
    private static final int ROOM = DocumentCipher.SEGMENT - 16;
    private static final String PLACE = DocumentCipher.place("KZ-1", 7, "a");

    private final byte[] key = DocumentCipher.newKey();

    private byte[] close(byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var closing = new DocumentCipher(key, PLACE).closing(out)) {
            closing.write(content);
        }
        return out.toByteArray();
    }

    private byte[] open(byte[] sealed, String place) throws IOException {
        try (var in = new DocumentCipher(key, place).opening(new ByteArrayInputStream(sealed))) {
            return in.readAllBytes();
        }
    }

    private static byte[] content(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, ROOM - 41, ROOM - 40, ROOM - 39, 2 * ROOM - 40, 2 * ROOM - 39, 3_000_000})
    void opensWhatItClosedAndKnowsTheSizes(int size) throws IOException {
        var sealed = close(content(size));
        assertThat(sealed).hasSize((int) DocumentCipher.sealedSize(size));
        assertThat(DocumentCipher.contentSize(sealed.length)).isEqualTo(size);
        assertThat(open(sealed, PLACE)).isEqualTo(content(size));
    }

    @Test
    void doesNotOpenInAnotherPlaceNorWithAByteChangedNorTruncated() throws IOException {
        var sealed = close(content(2 * ROOM));
        assertThatThrownBy(() -> open(sealed, DocumentCipher.place("KZ-1", 8, "a")))
                .isInstanceOf(IOException.class);
        for (int at : new int[] {1, 39, 41, ROOM, sealed.length - 1}) {
            var changed = sealed.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> open(changed, PLACE)).as("byte " + at).isInstanceOf(IOException.class);
        }
        assertThatThrownBy(() -> open(Arrays.copyOf(sealed, DocumentCipher.SEGMENT), PLACE))
                .isInstanceOf(IOException.class);
    }

    @Test
    void opensTheKnownAnswers() throws Exception {
        for (var vector : Vectors.read("document.json").get("documents")) {
            var content = new byte[vector.get("size").asInt()];
            for (int i = 0; i < content.length; i++) {
                content[i] = (byte) (((long) i * i + 3L * i) % 251);
            }
            var secret = Vectors.bytes(vector.get("key"));
            var place = vector.get("place").asText();
            var sealed = Sealer.stream(
                    content, secret, place, Vectors.bytes(vector.get("salt")), Vectors.bytes(vector.get("prefix")));
            assertThat(sealed).hasSize(vector.get("sealedSize").asInt());
            assertThat(Sealer.sha256(sealed))
                    .isEqualTo(vector.get("sealedSha256").asText());
            if (vector.has("sealed")) {
                assertThat(sealed).isEqualTo(Vectors.bytes(vector.get("sealed")));
            }
            try (var in = new DocumentCipher(secret, place).opening(new ByteArrayInputStream(sealed))) {
                assertThat(in.readAllBytes()).isEqualTo(content);
            }
        }
    }
}
