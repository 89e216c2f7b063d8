package global.giga.web;

import global.giga.kernel.Words;
import jakarta.faces.context.FacesContext;
import java.util.Enumeration;
import java.util.ResourceBundle;

/** Gives Faces its own messages (conversion, validation) from our texts, in the language of the visitor. */
public class FacesTexts extends ResourceBundle {
    @Override
    protected Object handleGetObject(String key) {
        var words = words();
        return words.has(key) ? words.of(key) : null;
    }

    @Override
    public Enumeration<String> getKeys() {
        return words().keys();
    }

    private static Words words() {
        return Words.in(Texts.language(FacesContext.getCurrentInstance()).locale());
    }
}
