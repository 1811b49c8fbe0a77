package org.popcircle.core.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.popcircle.core.app.Notice;
import org.popcircle.core.circle.Circle;
import org.popcircle.core.circle.Member;
import org.popcircle.core.circle.Settings;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.wording.Words;

/** The quiet lines about a circle that everybody in it reads. */
public final class CircleNewsViews {

    private CircleNewsViews() {}

    /** Who changed what without asking, as it is now. */
    public static View.MessageView changed(Circle circle, Notice.Changed notice, Words words) {
        List<String> changes = new ArrayList<>();
        notice.what().forEach(habit -> changes.add(change(circle.settings(), habit, words)));
        return line(words.phrase("message.changed", "name", nameOf(circle, notice.by()), "changes", changes));
    }

    private static String change(Settings now, Notice.Habit habit, Words words) {
        return switch (habit) {
            case LANGUAGE -> words.text("message.changed.language", "value", name(now.language(), words));
            case ZONE ->
                words.text(
                        "message.changed.zone",
                        "value",
                        Zones.write(now.rhythm().zone()));
            case QUIET_HOURS ->
                now.rhythm()
                        .quiet()
                        .map(quiet -> words.text("message.changed.quiet", "value", QuietText.write(quiet)))
                        .orElseGet(() -> words.text("message.changed.no-quiet"));
            case EXPLANATIONS ->
                words.text(now.manner().seasoned() ? "message.changed.explain-less" : "message.changed.explain-all");
        };
    }

    private static String name(Locale language, Words words) {
        return language.getDisplayLanguage(words.locale());
    }

    /** That two of its members, or more, are one person. */
    public static View.MessageView onePerson(Circle circle, Notice.OnePerson notice, Words words) {
        List<String> names = Stream.concat(Stream.of(notice.member()), notice.also().stream())
                .map(member -> nameOf(circle, member))
                .toList();
        return line(words.phrase("message.one-person", "names", names));
    }

    private static String nameOf(Circle circle, MemberId member) {
        return circle.member(member).map(Member::name).orElse("");
    }

    private static View.MessageView line(Phrase says) {
        return new View.MessageView(says, List.of(says), List.of(), List.of());
    }
}
