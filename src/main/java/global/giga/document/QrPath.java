package global.giga.document;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code to draw.
 *
 * @param size modules of a side, without the quiet zone
 * @param path the dark modules as an SVG path, a module being one unit
 */
public record QrPath(int size, String path) {
    /** Error correction that bears a fold in the paper. */
    public static QrPath of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return new QrPath(code.size, path.toString());
    }
}
