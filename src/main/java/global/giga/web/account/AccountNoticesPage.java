package global.giga.web.account;

import global.giga.kernel.Caller;
import global.giga.kernel.Role;
import global.giga.notice.NoticeDesk;
import global.giga.notice.NoticeKind;
import global.giga.notice.Preference;
import global.giga.web.Notices;
import global.giga.web.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** /account/notices: what one was told, and how one wants to be told. */
@Named
@ViewScoped
public class AccountNoticesPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String AGAIN = "/account/notices?faces-redirect=true";
    private static final int PAGE = 20;
    private static final int LAST = 1_000;

    @Inject
    transient NoticeDesk desk;

    @Inject
    transient Caller caller;

    @Inject
    transient Notices notices;

    @Inject
    transient Texts texts;

    @Inject
    @Param(name = "page")
    Integer page;

    private List<NoticeDesk.Line> lines;
    private List<NoticeChoice> choices;
    private String country;
    private Long count;

    public void open(long notice) {
        Faces.redirect(Faces.getRequestContextPath() + desk.open(caller, notice));
    }

    public String readAll() {
        desk.readAll(caller);
        return AGAIN;
    }

    public String save() {
        choices.stream()
                .filter(NoticeChoice::changed)
                .forEach(one -> desk.choose(caller, one.getKind(), one.isMail(), one.isPortal()));
        notices.done("account.notices.saved");
        return AGAIN;
    }

    public String subscribe() {
        desk.subscribe(caller, country);
        notices.done("account.notices.saved");
        return AGAIN;
    }

    public List<NoticeDesk.Line> getLines() {
        if (lines == null) {
            lines = desk.list(caller, texts.getLanguage().getCode(), getPage() * PAGE, PAGE);
        }
        return lines;
    }

    /** From 0 on, the newest first. */
    public int getPage() {
        return page == null ? 0 : Math.max(0, Math.min(page, LAST));
    }

    public boolean isOlder() {
        return (getPage() + 1L) * PAGE < getCount();
    }

    public long getCount() {
        if (count == null) {
            count = desk.count(caller);
        }
        return count;
    }

    public List<NoticeChoice> getChoices() {
        if (choices == null) {
            var stored = desk.preferences(caller);
            choices = stored.stream().map(NoticeChoice::new).toList();
            country = stored.stream()
                    .filter(one -> one.kind() == NoticeKind.TENDER_PUBLISHED)
                    .findFirst()
                    .map(Preference::country)
                    .orElse(null);
        }
        return choices;
    }

    public boolean isSubscriber() {
        return caller.is(Role.SUPPLIER);
    }

    public String getCountry() {
        getChoices();
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }
}
