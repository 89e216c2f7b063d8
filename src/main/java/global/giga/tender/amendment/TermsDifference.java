package global.giga.tender.amendment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import global.giga.kernel.Json;
import global.giga.kernel.LowPriceRule;
import global.giga.kernel.Measure;
import global.giga.kernel.PriceFormula;
import global.giga.kernel.Translated;
import global.giga.tender.AwardRules;
import global.giga.tender.Requirement;
import global.giga.tender.Terms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is different in the second of two terms, value by value. It compares what is stored, so that a value added to the
 * terms later is compared too. Elements of lists are the same where their {@code id} is.
 */
public final class TermsDifference {
    /** Words and organisation; everything else decides who can bid, or who wins. */
    private static final Set<String> NOT_SUBSTANTIVE = Set.of("title", "summary", "languages", "zone", "opening");

    /** Values that texts name: {@code choice.<value>}. */
    private static final Set<String> CHOICES = Stream.of(
                    Requirement.Rule.values(),
                    Measure.values(),
                    PriceFormula.values(),
                    AwardRules.Unit.values(),
                    AwardRules.Objective.values(),
                    AwardRules.Reach.values(),
                    LowPriceRule.values(),
                    new Object[] {true, false})
            .flatMap(Arrays::stream)
            .map(Object::toString)
            .collect(Collectors.toSet());

    private static final Set<String> SUBJECTS = Set.of("title", "text");

    private final List<Change> changes = new ArrayList<>();
    private boolean substantive;

    private TermsDifference() {}

    public static TermsDifference of(Terms before, Terms after) {
        var difference = new TermsDifference();
        JsonNode old = Json.MAPPER.valueToTree(before);
        JsonNode young = Json.MAPPER.valueToTree(after);
        for (var name : order(old, young)) {
            var count = difference.changes.size();
            difference.compare(name, null, old.path(name), young.path(name));
            difference.substantive |= difference.changes.size() > count && !NOT_SUBSTANTIVE.contains(name);
        }
        return difference;
    }

    public List<Change> changes() {
        return List.copyOf(changes);
    }

    /** Whether it touches requirements, criteria, prices asked or the rules of the award (R1.4). */
    public boolean substantive() {
        return substantive;
    }

    /* Texts first, then what is asked, in the order in which people read terms. */
    private static Set<String> order(JsonNode old, JsonNode young) {
        var names = new LinkedHashSet<>(List.of("title", "summary", "requirements", "criteria", "price"));
        old.fieldNames().forEachRemaining(names::add);
        young.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private void compare(String field, Translated subject, JsonNode before, JsonNode after) {
        var old = single(before);
        var young = single(after);
        if (old.equals(young) || same(old, young)) {
            return;
        }
        if (translated(old) || translated(young)) {
            languages(old, young).forEach(l -> text(field, subject, l, old.path(l), young.path(l)));
        } else if (old.isArray() || young.isArray()) {
            elements(field, old, young);
        } else if (old.isObject() && young.isObject()) {
            members(field, old, young);
        } else {
            value(field, subject, old, young);
        }
    }

    /* A value with a unit is stored as an object of its own. */
    private static JsonNode single(JsonNode node) {
        return node.isObject() && node.size() == 1 && node.has("value") ? node.get("value") : node;
    }

    private void members(String field, JsonNode old, JsonNode young) {
        for (var name : languages(old, young)) {
            if (field.equals("rates")) {
                value(field, Translated.english(name), old.path(name), young.path(name));
            } else {
                compare(field + "." + name, null, old.path(name), young.path(name));
            }
        }
    }

    /** By id where elements have one, else whole. */
    private void elements(String field, JsonNode old, JsonNode young) {
        var before = byId(old);
        var after = byId(young);
        if (before.isEmpty() && after.isEmpty()) {
            choices(field, old, young);
            return;
        }
        var ids = new LinkedHashSet<>(before.keySet());
        ids.addAll(after.keySet());
        for (var id : ids) {
            element(field, before.getOrDefault(id, MissingNode.getInstance()), after.get(id));
        }
    }

    /** Names of a list one by one; where it has others in another order, or no names, whole. */
    private void choices(String field, JsonNode old, JsonNode young) {
        var before = named(old);
        var after = named(young);
        if (before.equals(after)) {
            value(field, null, old, young);
            return;
        }
        before.stream().filter(name -> !after.contains(name)).forEach(name -> choice(field, name, null));
        after.stream().filter(name -> !before.contains(name)).forEach(name -> choice(field, null, name));
    }

    private void choice(String field, String before, String after) {
        changes.add(new Change(field, null, null, Change.Kind.CHOICE, before, after));
    }

    private static Set<String> named(JsonNode array) {
        var names = new LinkedHashSet<String>();
        array.forEach(one -> {
            if (CHOICES.contains(one.asText())) {
                names.add(one.asText());
            }
        });
        return names;
    }

    private void element(String field, JsonNode old, JsonNode young) {
        if (old.isMissingNode() || young == null) {
            var name = subject(young == null ? old : young);
            var text = name == null ? "" : name.in("en");
            var gone = young == null;
            changes.add(new Change(
                    field + (gone ? ".removed" : ".added"),
                    name,
                    null,
                    Change.Kind.PLAIN,
                    gone ? text : null,
                    gone ? null : text));
            return;
        }
        var subject = subject(old);
        for (var name : languages(old, young)) {
            compare(field + "." + name, subject, old.path(name), young.path(name));
        }
    }

    private static Map<String, JsonNode> byId(JsonNode array) {
        var found = new java.util.LinkedHashMap<String, JsonNode>();
        array.forEach(one -> {
            if (one.hasNonNull("id")) {
                found.put(one.get("id").asText(), one);
            }
        });
        return found;
    }

    private static Translated subject(JsonNode element) {
        return SUBJECTS.stream()
                .map(element::path)
                .filter(TermsDifference::translated)
                .findFirst()
                .map(node -> Json.MAPPER.convertValue(node, Translated.class))
                .orElse(null);
    }

    private static boolean translated(JsonNode node) {
        return node.isObject() && node.path("en").isTextual();
    }

    private static Set<String> languages(JsonNode old, JsonNode young) {
        var names = new LinkedHashSet<String>();
        old.fieldNames().forEachRemaining(names::add);
        young.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private void text(String field, Translated subject, String language, JsonNode old, JsonNode young) {
        if (!old.equals(young)) {
            changes.add(new Change(field, subject, language, Change.Kind.TEXT, plain(old), plain(young)));
        }
    }

    private void value(String field, Translated subject, JsonNode old, JsonNode young) {
        if (!same(old, young)) {
            changes.add(new Change(field, subject, null, kind(old, young), plain(old), plain(young)));
        }
    }

    private static Change.Kind kind(JsonNode old, JsonNode young) {
        if (old.isNumber() || young.isNumber()) {
            return Change.Kind.NUMBER;
        }
        return choice(old) && choice(young) ? Change.Kind.CHOICE : Change.Kind.PLAIN;
    }

    private static boolean choice(JsonNode node) {
        return empty(node) || CHOICES.contains(node.asText());
    }

    /* 20 and 20.0 are one number; nothing and null are nothing. */
    static boolean same(JsonNode old, JsonNode young) {
        if (old.isNumber() && young.isNumber()) {
            return old.decimalValue().compareTo(young.decimalValue()) == 0;
        }
        return old.equals(young) || empty(old) && empty(young);
    }

    private static boolean empty(JsonNode node) {
        return node == null || node.isNull() || node.isMissingNode();
    }

    private static String plain(JsonNode node) {
        if (empty(node)) {
            return null;
        }
        if (node.isNumber()) {
            return node.decimalValue().toPlainString();
        }
        return node.isValueNode() ? node.asText() : node.toString();
    }
}
