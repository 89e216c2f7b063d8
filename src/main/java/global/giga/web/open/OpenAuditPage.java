package global.giga.web.open;

import global.giga.audit.Checkpoints;
import global.giga.kernel.PortalSignature;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import java.util.List;

/** /open/audit: the signed ends of the trail of acts, for everybody to keep. */
@Model
public class OpenAuditPage {
    private static final int MOST = 10;

    @Inject
    Checkpoints checkpoints;

    @Inject
    PortalSignature signature;

    private List<Checkpoints.Line> lines;

    /** The newest first. */
    public List<Checkpoints.Line> getLines() {
        if (lines == null) {
            lines = checkpoints.before(Long.MAX_VALUE, MOST);
        }
        return lines;
    }

    public Checkpoints.Line getNewest() {
        return getLines().isEmpty() ? null : getLines().get(0);
    }

    /** As JWK. */
    public String getKey() {
        return signature.publicKey();
    }
}
