package global.giga.tender;

import global.giga.kernel.Json;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores who changed what last as JSON; null is nobody. */
@Converter(autoApply = true)
public class EditsConverter implements AttributeConverter<Edits, String> {
    @Override
    public String convertToDatabaseColumn(Edits edits) {
        return edits == null || edits.bySection().isEmpty() ? null : Json.write(edits);
    }

    @Override
    public Edits convertToEntityAttribute(String stored) {
        return stored == null ? Edits.NONE : Json.read(stored, Edits.class);
    }
}
