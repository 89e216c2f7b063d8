package global.giga.web.committee;

import static global.giga.evaluation.scoring.FigureKind.EVALUATED_PRICE;
import static global.giga.evaluation.scoring.FigureKind.GUARANTEED_TECHNICAL;
import static global.giga.evaluation.scoring.FigureKind.TECHNICAL;
import static global.giga.evaluation.scoring.FigureKind.TOTAL;

import global.giga.evaluation.scoring.Figure;
import global.giga.evaluation.scoring.FigureKind;
import global.giga.evaluation.scoring.InputKey;
import global.giga.web.Show;
import global.giga.web.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Figures as people read them; rounding is for the eye only. */
@Named
@RequestScoped
public class Figures {
    /** Kinds whose formula is the sum of their parts. */
    private static final Set<FigureKind> SUMS = Set.of(TOTAL, TECHNICAL, GUARANTEED_TECHNICAL, EVALUATED_PRICE);

    @Inject
    Texts texts;

    @Inject
    Show show;

    /** The formula with the real numbers in it and what comes out. */
    public String equation(Figure figure) {
        var arguments = new ArrayList<Object>();
        figure.inputs().forEach(input -> arguments.add(shown(input.value())));
        var parts = figure.parts().stream().map(this::value).toList();
        if (SUMS.contains(figure.kind())) {
            arguments.add(String.join(" + ", parts));
        } else if (!figure.kind().name().matches("COMPUTED_POINTS|MEAN_PRICE|PRICE_.*")) {
            arguments.addAll(parts);
        }
        arguments.add(value(figure));
        return texts.of("FigureKind." + figure.kind() + ".equation", arguments.toArray());
    }

    /** The formula in symbols. */
    public String formula(Figure figure) {
        return texts.of("FigureKind." + figure.kind() + ".formula");
    }

    /** The rule that the figure follows, in a sentence. */
    public String rule(Figure figure) {
        return texts.of("rule." + figure.kind().rule());
    }

    public String value(Figure figure) {
        return figure.kind().name().endsWith("_FRACTION") || figure.kind() == FigureKind.NO_OFFER
                ? show.decimals(figure.value(), 3)
                : figure.kind() == FigureKind.COVERAGE
                        ? show.number(figure.value().movePointRight(2)) + "\u00a0%"
                        : show.decimals(figure.value(), 2);
    }

    /** An input of the figure as people read it, "" where the formula has none of that name. */
    public String input(Figure figure, String key) {
        return figure.inputs().stream()
                .filter(input -> input.key() == InputKey.valueOf(key))
                .findFirst()
                .map(input -> shown(input.value()))
                .orElse("");
    }

    /** A number of 0 to 100 for the width of a bar. */
    public String percent(BigDecimal part, BigDecimal whole) {
        return part.movePointRight(2)
                .divide(whole, 2, RoundingMode.HALF_UP)
                .max(BigDecimal.ZERO)
                .min(BigDecimal.valueOf(100))
                .toPlainString();
    }

    /** With two decimals, or with as many as it takes to show on which side of the limit it lies. */
    public String beside(BigDecimal value, BigDecimal limit) {
        int decimals = 2;
        while (decimals < 12
                && value.compareTo(limit) != 0
                && value.setScale(decimals, RoundingMode.HALF_UP).compareTo(limit) == 0) {
            decimals++;
        }
        return show.decimals(value, decimals);
    }

    /** The parts of a technical figure that people judged, or the other ones. */
    public List<Figure> parts(Figure figure, boolean judged) {
        return figure.parts().stream()
                .filter(part -> (part.kind() == FigureKind.JUDGED_POINTS) == judged)
                .toList();
    }

    private String shown(Object value) {
        if (value instanceof BigDecimal number) {
            return show.number(number);
        }
        return value instanceof LocalDate day ? show.date(day) : value.toString();
    }
}
