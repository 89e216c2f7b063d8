package global.giga.document;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One part of a workbook, element by element; names without their prefix. Knows no document types and no entities. */
final class WorkbookXml implements AutoCloseable {
    private static final int LONGEST = 32_767;
    private static final XMLInputFactory XML = factory();

    private final XMLStreamReader reader;
    private int event;

    WorkbookXml(InputStream part) throws XMLStreamException {
        reader = XML.createXMLStreamReader(part);
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Goes to the next beginning or end of an element; false at the end of the part. */
    boolean next() throws XMLStreamException {
        while (reader.hasNext()) {
            event = reader.next();
            if (event == XMLStreamConstants.DTD) {
                throw new XMLStreamException("a document type");
            }
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    boolean starts(String element) {
        return event == XMLStreamConstants.START_ELEMENT
                && reader.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals(element);
    }

    String text(String attribute, String otherwise) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(attribute)) {
                return reader.getAttributeValue(i);
            }
        }
        return otherwise;
    }

    int number(String attribute, int otherwise) throws XMLStreamException {
        var text = text(attribute, null);
        try {
            return text == null ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new XMLStreamException(attribute + " is no number", e);
        }
    }

    /** The text of the element that begins here, without that of phonetic readings; ends at its end. */
    String content() throws XMLStreamException {
        var text = new StringBuilder();
        var silent = 0;
        for (int depth = 1; depth > 0; ) {
            event = reader.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    silent += silent > 0 || reader.getLocalName().equals("rPh") ? 1 : 0;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    silent -= silent > 0 ? 1 : 0;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (silent == 0 && text.length() <= LONGEST) {
                        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                    }
                }
                default -> {}
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws XMLStreamException {
        reader.close();
    }
}
