package global.giga.web;

import global.giga.kernel.Caller;
import global.giga.party.Entrance;
import global.giga.party.SigningIn;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Ends the session of the visitor; works from any page, an expired one too. */
@WebServlet("/signout")
public class SignOut extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient SigningIn signingIn;

    @Inject
    private transient Entrance entrance;

    @Inject
    private transient Instance<Caller> caller;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        signingIn.signOut(caller.get(), entrance.token(request));
        request.logout();
        entrance.leave(request, response);
        response.sendRedirect(request.getContextPath() + "/");
    }
}
