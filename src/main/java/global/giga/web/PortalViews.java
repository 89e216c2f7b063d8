package global.giga.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;

/**
 * Links lead to pages without an extension, however the current page was asked for; the landing page and the error
 * pages, which everybody sees and which have no forms, need no session.
 */
public class PortalViews extends ViewHandlerWrapper {
    public PortalViews(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        return super.getActionURL(context, viewId).replaceFirst("\\.xhtml(?=$|\\?)", "");
    }

    @Override
    public UIViewRoot createView(FacesContext context, String viewId) {
        var view = super.createView(context, viewId);
        if (view != null && stateless(viewId)) {
            view.setTransient(true);
        }
        return view;
    }

    private static boolean stateless(String viewId) {
        return "/index.xhtml".equals(viewId) || viewId.startsWith("/error/");
    }
}
