package global.giga.school;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Giga's identity of a school: UUID version 3 in the DNS namespace of what was first known about it. */
final class GigaId {
    private static final UUID DNS = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

    private GigaId() {}

    static String of(String govtId, String name, EducationLevel level, double latitude, double longitude) {
        var text = govtId + name + level.code() + latitude + longitude;
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var named = ByteBuffer.allocate(16 + bytes.length)
                .putLong(DNS.getMostSignificantBits())
                .putLong(DNS.getLeastSignificantBits())
                .put(bytes);
        return UUID.nameUUIDFromBytes(named.array()).toString();
    }
}
