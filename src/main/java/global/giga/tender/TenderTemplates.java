package global.giga.tender;

import global.giga.document.TemplateFiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The templates that a new tender can start from; each is read once. */
@ApplicationScoped
public class TenderTemplates {
    private final TemplateFiles files;
    private final Map<String, Template> read = new ConcurrentHashMap<>();

    /** For the container's proxy. */
    protected TenderTemplates() {
        files = null;
    }

    @Inject
    public TenderTemplates(TemplateFiles files) {
        this.files = files;
    }

    /** All templates by name. @throws global.giga.document.TemplateFault at the first one that is wrong */
    public List<Template> all() {
        return files.names().stream().map(this::get).toList();
    }

    /** @throws global.giga.document.TemplateFault when there is no such template, or it is wrong */
    public Template get(String name) {
        return read.computeIfAbsent(name, this::read);
    }

    /** Codes of the countries that the portal has a template for: of these it knows clocks and working days. */
    public List<String> countries() {
        return all().stream()
                .map(each -> each.terms().country())
                .distinct()
                .sorted()
                .toList();
    }

    /** The template as it is used in a country. @throws CountryWithoutTemplate when none is of that country */
    public Template get(String name, String country) {
        var template = get(name);
        if (template.terms().country().equals(country)) {
            return template;
        }
        return template.in(all().stream()
                .filter(each -> each.terms().country().equals(country))
                .findFirst()
                .orElseThrow(() -> new CountryWithoutTemplate(country)));
    }

    /** The template of the tender, as it is used in its country. */
    public Template of(Tender tender) {
        return get(tender.template(), tender.terms().country());
    }

    private Template read(String name) {
        var path = name + "/template.yaml";
        return new TemplateYaml(path, files.text(path)).template(name);
    }
}
