package org.popcircle.core.wording;

import com.ibm.icu.text.ConstrainedFieldPosition;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.popcircle.core.view.Person;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Span;

/** Values as spans, and several of them in a row as the language writes it: "Ana, Ben and Chi", "Ana e Inés". */
final class Lists {

    private final Locale locale;
    private final Flattening flattening;

    Lists(Locale locale, Flattening flattening) {
        this.locale = locale;
        this.flattening = flattening;
    }

    List<Span> spans(Object value) {
        return switch (value) {
            case String words -> List.of(new Span.Plain(words));
            case Phrase phrase -> phrase.spans();
            case Span span -> List.of(span);
            case Person person -> List.of(new Span.Mention(person));
            case Instant at -> List.of(new Span.Moment(at));
            case LocalDate date -> List.of(new Span.Day(date));
            case Number number ->
                List.of(new Span.Plain(NumberFormat.getInstance(locale).format(number)));
            case List<?> several -> row(several);
            default -> throw new IllegalArgumentException("cannot be put into words: " + value.getClass());
        };
    }

    /** The joining words depend on what they join (Spanish "y" and "e"), so the row is formed with the real names. */
    private List<Span> row(List<?> several) {
        List<List<Span>> items = several.stream().map(this::spans).toList();
        List<String> names =
                items.stream().map(Phrase::new).map(flattening::plain).toList();
        ListFormatter.FormattedList row = ListFormatter.getInstance(locale).formatToValue(names);
        String text = row.toString();
        ConstrainedFieldPosition element = new ConstrainedFieldPosition();
        element.constrainField(ListFormatter.Field.ELEMENT);
        List<Span> spans = new ArrayList<>();
        int done = 0;
        for (List<Span> item : items) {
            row.nextPosition(element);
            if (element.getStart() > done) {
                spans.add(new Span.Plain(text.substring(done, element.getStart())));
            }
            spans.addAll(item);
            done = element.getLimit();
        }
        return spans;
    }
}
