package global.giga.web.open;

import global.giga.award.Publishing;
import global.giga.award.Publishing.Published;
import global.giga.contract.Contract;
import global.giga.contract.Contracting;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.omnifaces.cdi.Param;

/** /open/tender: whom it is awarded to, from the approval on. */
@Model
public class OpenAward {
    @Inject
    @Param
    Long id;

    @Inject
    Publishing publishing;

    @Inject
    Contracting contracting;

    private Optional<Published> published;
    private List<Contract> contracts;

    /** Null before the approval. */
    public Published getPublished() {
        if (published == null) {
            published = publishing.award(id);
        }
        return published.orElse(null);
    }

    /** None before they are awarded. */
    public List<Contract> getContracts() {
        if (contracts == null) {
            contracts = contracting.of(id);
        }
        return contracts;
    }
}
