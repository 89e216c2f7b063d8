package global.giga.document;

import global.giga.document.UnreadableFile.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Bytes to text: UTF-8, or UTF-16 with a byte order mark. Nothing is guessed and nothing is replaced. */
final class CsvText {
    private CsvText() {}

    static String decode(byte[] bytes) {
        if (starts(bytes, 'P', 'K', 3, 4) || starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new UnreadableFile(Reason.WORKBOOK);
        }
        var text = withoutMark(strict(bytes, charset(bytes)));
        if (text.isBlank()) {
            throw new UnreadableFile(Reason.EMPTY);
        }
        if (text.indexOf('\0') >= 0) {
            throw new UnreadableFile(Reason.BINARY);
        }
        return text;
    }

    private static Charset charset(byte[] bytes) {
        if (starts(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        return starts(bytes, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }

    private static String strict(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableFile(hasNul(bytes) ? Reason.BINARY : Reason.NOT_UTF8);
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean hasNul(byte[] bytes) {
        for (var b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean starts(byte[] bytes, int... head) {
        if (bytes.length < head.length) {
            return false;
        }
        for (int i = 0; i < head.length; i++) {
            if ((bytes[i] & 0xFF) != head[i]) {
                return false;
            }
        }
        return true;
    }
}
