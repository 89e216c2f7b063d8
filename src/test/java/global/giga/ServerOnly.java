package global.giga;

import global.giga.kernel.Database;
import global.giga.party.PortalAuthentication;
import global.giga.sample.Prepared;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import java.util.Set;

/** Leaves out the beans that only a server can give. */
public class ServerOnly implements Extension {
    private static final Set<Class<?>> SERVER = Set.of(Database.class, PortalAuthentication.class, Prepared.class);

    void leaveOut(@Observes ProcessAnnotatedType<?> type) {
        if (SERVER.contains(type.getAnnotatedType().getJavaClass())) {
            type.veto();
        }
    }
}
