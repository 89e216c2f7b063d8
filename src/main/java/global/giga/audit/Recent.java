package global.giga.audit;

import global.giga.kernel.PortalSignature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Checks the part of the chain that an act relies on, within the act: for those who may act, it asks for no caller. */
@ApplicationScoped
public class Recent {
    /** So many are walked in about a second. */
    private static final long MOST = 100_000;

    @Inject
    EntityManager em;

    @Inject
    PortalSignature signature;

    /**
     * What is wrong with the chain from the first entry about the tender on, or in its last {@value #MOST} entries where
     * that is less. Checkpoints and the end of the chain vouch for them.
     */
    public List<Fault> faults(long tender) {
        em.flush();
        var connection = em.unwrap(Connection.class);
        var chain = new Chain(connection);
        try {
            var start = Math.max(chain.first(tender), chain.head().number() - MOST);
            return new Verification(connection, signature, checked -> {}, Math.max(1, start))
                    .run()
                    .faults();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
