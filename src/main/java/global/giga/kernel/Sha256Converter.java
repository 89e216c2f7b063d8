package global.giga.kernel;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores digests as their hexadecimal digits. */
@Converter(autoApply = true)
public class Sha256Converter implements AttributeConverter<Sha256, String> {
    @Override
    public String convertToDatabaseColumn(Sha256 digest) {
        return digest == null ? null : digest.hex();
    }

    @Override
    public Sha256 convertToEntityAttribute(String stored) {
        return stored == null ? null : new Sha256(stored);
    }
}
