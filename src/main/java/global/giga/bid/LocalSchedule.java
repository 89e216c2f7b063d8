package global.giga.bid;

import global.giga.kernel.Json;
import global.giga.kernel.Mbps;
import global.giga.party.CompanySnapshot;
import global.giga.tender.Criterion;
import global.giga.tender.Item;
import global.giga.tender.Requirement;
import global.giga.tender.Tender;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that a bid is drafted, checked and sealed with on the supplier's own computer; nothing of the bid itself.
 *
 * @param company what the technical envelope says of the supplier
 */
public record LocalSchedule(SealingKit kit, Tender tender, List<Item> items, CompanySnapshot company) {
    /** Texts in the language, or else in English. */
    public String json(String language) {
        var terms = tender.terms();
        var json = Json.readMap(kit.json(), Object.class);
        json.put("closesAt", tender.closesAt());
        json.put("currency", terms.currency());
        json.put("currencies", terms.rates().keySet().stream().sorted().toList());
        json.put("months", terms.contractMonths());
        json.put("coverage", terms.coverage().value());
        json.put("alternatives", terms.alternatives());
        json.put("packages", terms.award().packages());
        json.put("longestAnswer", Bid.ANSWER);
        json.put(
                "requirements",
                terms.requirements().stream().map(r -> requirement(r, language)).toList());
        json.put(
                "criteria",
                terms.judged().stream().map(c -> criterion(c, language)).toList());
        json.put("company", company);
        json.put("schools", items.stream().map(this::school).toList());
        return Json.write(json);
    }

    private static Map<String, Object> requirement(Requirement requirement, String language) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", requirement.id());
        json.put("rule", requirement.rule());
        json.put("text", requirement.text().in(language));
        json.put(
                "limit",
                requirement.limit() == null ? null : requirement.limit().toPlainString());
        return json;
    }

    private static Map<String, Object> criterion(Criterion criterion, String language) {
        return Map.of(
                "id", criterion.id(),
                "title", criterion.title().in(language),
                "guide", criterion.guide().in(language),
                "weight", criterion.weight());
    }

    private Map<String, Object> school(Item item) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", item.school().govtId());
        json.put("name", item.school().name());
        json.put("region", item.school().region());
        json.put("lot", item.lot().code());
        json.put("lotTitle", item.lot().title());
        json.put("pupils", item.pupils());
        var required = tender.terms().requiredDownload(item.pupils());
        json.put("required", required.map(Mbps::toString).orElse(null));
        return json;
    }
}
