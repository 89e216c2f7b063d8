package global.giga.web;

import global.giga.party.AccountKeeping;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** /address: the owner of a mailbox agrees that an account changes its address. */
@Model
public class AddressPage {
    @Inject
    AccountKeeping keeping;

    @Inject
    HttpServletRequest request;

    @Inject
    Notices notices;

    public String confirm() {
        var old = request.getParameter("old");
        var move = old == null ? keeping.confirmNew(request.getParameter("new")) : keeping.confirmOld(old);
        if (move == AccountKeeping.Move.DONE) {
            notices.done("address.done");
        } else {
            notices.done("address.half");
        }
        return "/signin?faces-redirect=true";
    }
}
