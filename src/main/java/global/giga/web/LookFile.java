package global.giga.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;

/** A style sheet, script or picture of the portal, as it is and compressed. */
public record LookFile(String type, byte[] plain, byte[] packed) {
    public static LookFile of(String type, byte[] plain) {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new LookFile(type, plain, packed.toByteArray());
    }

    /** What HTTP calls an entity tag: weak, because both forms have the same. */
    public String tag() {
        var sum = new CRC32();
        sum.update(plain);
        return "W/\"" + Long.toHexString(sum.getValue()) + '"';
    }
}
