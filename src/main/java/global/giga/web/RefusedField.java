package global.giga.web;

import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import java.util.Arrays;
import java.util.EnumSet;

/**
 * Which field a refusal is about: the one that names its code, among others parted by blanks, in {@code <f:attribute
 * name="refusals" value="address-taken"/>}.
 */
final class RefusedField {
    private static final String ATTRIBUTE = "refusals";

    private RefusedField() {}

    /** The client id of the field, which becomes invalid; null where no field of the page names the code. */
    static String of(FacesContext context, String code) {
        if (context.getViewRoot() == null) {
            return null;
        }
        var found = new String[1];
        var shown = VisitContext.createVisitContext(context, null, EnumSet.of(VisitHint.SKIP_UNRENDERED));
        context.getViewRoot().visitTree(shown, (visit, component) -> {
            if (!names(component, code)) {
                return VisitResult.ACCEPT;
            }
            ((EditableValueHolder) component).setValid(false);
            found[0] = component.getClientId(context);
            return VisitResult.COMPLETE;
        });
        return found[0];
    }

    private static boolean names(UIComponent component, String code) {
        return component instanceof EditableValueHolder
                && component.getAttributes().get(ATTRIBUTE) instanceof String codes
                && Arrays.asList(codes.split(" ")).contains(code);
    }
}
