package global.giga.web.staff;

import global.giga.kernel.Translated;
import global.giga.tender.Terms;
import global.giga.tender.amendment.TermsEdit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the form of an amendment lets staff change in the terms. */
final class TermFields {
    private final List<TermField> requirements = new ArrayList<>();
    private final List<TermField> weights = new ArrayList<>();
    private final List<TermField> rules = new ArrayList<>();
    private final List<TermField> texts = new ArrayList<>();

    TermFields(Terms terms) {
        requirements(terms);
        criteria(terms);
        rules(terms);
        texts("/title", "change.title", null, terms.title(), terms, texts);
        texts("/summary", "change.summary", null, terms.summary(), terms, texts);
    }

    private void requirements(Terms terms) {
        for (int i = 0; i < terms.requirements().size(); i++) {
            var one = terms.requirements().get(i);
            var place = "/requirements/" + i;
            if (one.limit() != null) {
                requirements.add(number(place + "/limit", "change.requirements.limit", one.text(), one.limit(), false));
            }
            if (one.freePupils() != null) {
                requirements.add(whole(
                        place + "/freePupils", "change.requirements.freePupils", one.text(), one.freePupils(), false));
                requirements.add(whole(
                        place + "/pupilsPerMbps",
                        "change.requirements.pupilsPerMbps",
                        one.text(),
                        one.pupilsPerMbps(),
                        false));
            }
            texts(place + "/text", "change.requirements.text", one.text(), one.text(), terms, texts);
        }
    }

    private void criteria(Terms terms) {
        for (int i = 0; i < terms.criteria().size(); i++) {
            var one = terms.criteria().get(i);
            var place = "/criteria/" + i;
            weights.add(number(place + "/weight", "change.criteria.weight", one.title(), one.weight(), false));
            texts(place + "/guide", "change.criteria.guide", one.title(), one.guide(), terms, texts);
        }
        weights.add(number(
                "/price/weight", "change.price.weight", null, terms.price().weight(), false));
    }

    private void rules(Terms terms) {
        var price = terms.price();
        rules.add(number("/price/ceiling", "change.price.ceiling", null, price.ceiling(), true));
        rules.add(number("/price/floor", "change.price.floor", null, price.floor(), true));
        rules.add(number(
                "/passMark/value", "change.passMark", null, terms.passMark().value(), false));
        rules.add(number(
                "/coverage/value", "change.coverage", null, terms.coverage().value(), false));
        rules.add(whole("/contractMonths", "change.contractMonths", null, terms.contractMonths(), false));
        rules.add(whole(
                "/award/maxLots", "change.award.maxLots", null, terms.award().maxLots(), true));
        rules.add(whole(
                "/award/minTechnologies",
                "change.award.minTechnologies",
                null,
                terms.award().minTechnologies(),
                true));
        rules.add(whole(
                "/award/standstillDays",
                "change.award.standstillDays",
                null,
                terms.award().standstillDays(),
                false));
    }

    private static void texts(
            String place, String key, Translated subject, Translated value, Terms terms, List<TermField> into) {
        for (var language : terms.languages()) {
            into.add(new TermField(place + "/" + language, key, subject, language, false, !language.equals("en"))
                    .of(value.texts().getOrDefault(language, "")));
        }
    }

    private static TermField number(String place, String key, Translated subject, BigDecimal value, boolean optional) {
        return new TermField(place, key, subject, null, false, optional).of(value);
    }

    private static TermField whole(String place, String key, Translated subject, Integer value, boolean optional) {
        return new TermField(place, key, subject, null, true, optional)
                .of(value == null ? null : BigDecimal.valueOf(value));
    }

    /** The terms with what is typed; texts that are not given in a language are left out. */
    TermsEdit on(Terms terms) {
        var edit = new TermsEdit(terms);
        Stream.of(requirements, weights, rules, texts)
                .flatMap(List::stream)
                .forEach(field -> edit.with(field.place(), field.value()));
        return edit;
    }

    List<TermField> requirements() {
        return requirements;
    }

    List<TermField> weights() {
        return weights;
    }

    List<TermField> rules() {
        return rules;
    }

    List<TermField> texts() {
        return texts;
    }
}
