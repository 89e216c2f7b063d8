package global.giga.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;

/** Links lead to pages without an extension, however the current page was asked for. */
public class CleanAddresses extends ViewHandlerWrapper {
    public CleanAddresses(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        return super.getActionURL(context, viewId).replaceFirst("\\.xhtml(?=$|\\?)", "");
    }
}
