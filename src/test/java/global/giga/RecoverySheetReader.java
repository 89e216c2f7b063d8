package global.giga;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import global.giga.kernel.Json;
import global.giga.seal.Damaged;
import global.giga.seal.EnvelopeKind;
import global.giga.seal.Jwe;
import global.giga.seal.Point;
import global.giga.seal.Scalar;
import global.giga.seal.ShareLetter;
import global.giga.seal.threshold.Commitments;
import global.giga.seal.threshold.SharedKey;
import global.giga.tender.key.KeyMaterial;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Somebody with a scanner, the printed sheet of the recovery key and its private file, when the portal is gone. */
public final class RecoverySheetReader {
    private static final int DPI = 200;
    private static final Map<DecodeHintType, ?> PATIENTLY = Map.of(DecodeHintType.TRY_HARDER, true);

    private final List<String> codes = new ArrayList<>();

    public RecoverySheetReader(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var printer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                codes.addAll(read(printer.renderImageWithDPI(page, DPI)));
            }
        }
    }

    private static List<String> read(BufferedImage page) {
        var width = page.getWidth();
        var height = page.getHeight();
        var pixels = page.getRGB(0, 0, width, height, null, 0, width);
        var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        try {
            return Stream.of(new QRCodeMultiReader().decodeMultiple(bitmap, PATIENTLY))
                    .map(Result::getText)
                    .toList();
        } catch (NotFoundException e) {
            return List.of();
        }
    }

    static String keyId(Path file) throws IOException, Damaged {
        return Point.BASE.times(secret(file)).thumbprint();
    }

    private static Scalar secret(Path file) throws IOException, Damaged {
        return Scalar.read(
                (String) Json.readMap(Files.readString(file), Object.class).get("d"));
    }

    /** What the codes hold is the share of the recovery key, for both kinds of envelope. */
    void requireShares(String portal, Path file) throws IOException, Damaged {
        requireShares(Json.read(portal, KeyMaterial.class), secret(file));
    }

    /** The same with the key itself. */
    public void requireShares(KeyMaterial material, Scalar secret) throws Damaged {
        var values = values(material, secret);
        for (var kind : EnvelopeKind.values()) {
            var dealt = material.keys().get(kind);
            var commitments = new TreeMap<Integer, Commitments>();
            dealt.forEach((dealer, letter) -> commitments.put(dealer, letter.commitments()));
            var key = SharedKey.fresh(commitments);
            assertThat(values).as("codes").containsKey(kind);
            assertThat(values.get(kind).keySet()).as("dealers").isEqualTo(dealt.keySet());
            assertThat(Point.BASE.times(key.share(material.position(), values.get(kind))))
                    .isEqualTo(key.verificationKey(material.position()));
        }
    }

    private Map<EnvelopeKind, Map<Integer, Scalar>> values(KeyMaterial material, Scalar secret) throws Damaged {
        var values = new HashMap<EnvelopeKind, Map<Integer, Scalar>>();
        for (var code : codes) {
            var place = Jwe.parse(code).extras();
            var kind = EnvelopeKind.valueOf((String) place.get("kind"));
            var dealer = (Integer) place.get("dealer");
            var letter = new ShareLetter(material.tender(), kind, material.epoch(), dealer, material.position());
            values.computeIfAbsent(kind, k -> new TreeMap<>()).put(dealer, letter.open(code, secret));
        }
        return values;
    }
}
