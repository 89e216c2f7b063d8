package global.giga.tender;

import global.giga.kernel.Json;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores terms as JSON. */
@Converter(autoApply = true)
public class TermsConverter implements AttributeConverter<Terms, String> {
    @Override
    public String convertToDatabaseColumn(Terms terms) {
        return terms == null ? null : Json.write(terms);
    }

    @Override
    public Terms convertToEntityAttribute(String stored) {
        return stored == null ? null : Json.read(stored, Terms.class);
    }
}
