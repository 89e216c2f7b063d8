package global.giga;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.persistence.EntityManager;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the server gives the beans: the entity manager of the transaction, and the configuration (system properties). */
@ApplicationScoped
public class Environment {
    @Produces
    public EntityManager entityManager() {
        return Transactions.entityManager();
    }

    @Produces
    @ConfigProperty
    public String property(InjectionPoint point) {
        var property = point.getAnnotated().getAnnotation(ConfigProperty.class);
        return System.getProperty(property.name(), property.defaultValue());
    }

    @Produces
    @ConfigProperty
    public Optional<String> optionalProperty(InjectionPoint point) {
        var name = point.getAnnotated().getAnnotation(ConfigProperty.class).name();
        var given = System.getProperty(name);
        if (given != null) {
            return Optional.of(given);
        }
        return name.equals("app.seal.key")
                ? Optional.of(Base64.getEncoder().encodeToString(new byte[32]))
                : Optional.ofNullable(System.getProperty(name));
    }
}
