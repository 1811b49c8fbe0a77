package org.popcircle.core.wording;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Span;

/** Phrases as plain text, for where nothing else can be drawn. */
final class Flattening {

    private final DateTimeFormatter day;
    private final DateTimeFormatter moment;

    Flattening(Locale locale) {
        this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
        this.moment = DateTimeFormatter.ofPattern("HH:mm 'UTC'", locale).withZone(ZoneOffset.UTC);
    }

    String plain(Phrase phrase) {
        StringBuilder text = new StringBuilder();
        for (Span span : phrase.spans()) {
            text.append(plain(span));
        }
        return text.toString();
    }

    private String plain(Span span) {
        return switch (span) {
            case Span.Plain words -> words.text();
            case Span.Strong words -> words.text();
            case Span.Added words -> words.text();
            case Span.Removed _ -> "";
            case Span.Mention mention -> mention.person().name();
            case Span.Day on -> day.format(on.date());
            case Span.Moment when -> day.format(when.at().atOffset(ZoneOffset.UTC)) + ", " + moment.format(when.at());
        };
    }
}
