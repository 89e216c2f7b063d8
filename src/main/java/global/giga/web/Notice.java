package global.giga.web;

import java.io.Serializable;

/**
 * Something to tell the user at the top of the page.
 *
 * @param kind done, info, warning or error: the look and the icon
 * @param text in the user's language
 * @param field the client id of the input it belongs to, null for the whole page
 */
public record Notice(String kind, String text, String field) implements Serializable {
    public String getKind() {
        return kind;
    }

    public String getText() {
        return text;
    }

    public String getField() {
        return field;
    }
}
