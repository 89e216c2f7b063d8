package global.giga.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Says who looks after a company, for tests. */
@ApplicationScoped
public class Appointer {
    @Inject
    Accounts accounts;

    @Transactional
    public void appoint(String email, boolean administrator) {
        accounts.byEmail(email).orElseThrow().appoint(administrator);
    }
}
