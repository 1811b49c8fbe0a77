package org.popcircle.core.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.popcircle.core.circle.BacklogItem;
import org.popcircle.core.circle.Circle;
import org.popcircle.core.circle.Member;
import org.popcircle.core.circle.Member.MemberStatus;
import org.popcircle.core.logbook.Decision;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.Choice;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Verb;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.ProcessId;
import org.popcircle.core.wording.Words;

/** The lists of a circle, read in its place: what is open, who is in, what is put off, what was decided; and what waits for me. */
public final class CircleViews {

    private CircleViews() {}

    /** What is open in a circle, and what waits for room, in that order. */
    public static View.ListView status(Circle circle, List<View.Entry> open, Words words) {
        Phrase heading = words.phrase("list.status.heading");
        List<Choice> choices = new ArrayList<>(startSomething(words));
        choices.add(about(circle, "choice.backlog.label", Verb.BACKLOG, words));
        choices.add(about(circle, "choice.log.label", Verb.LOG, words));
        return new View.ListView(
                heading,
                heading,
                open.isEmpty() ? List.of(words.phrase("list.status.empty")) : List.of(),
                open,
                List.of(),
                choices);
    }

    /** What waits for one person in all their circles, and the review that comes next. */
    public static View.ListView home(List<View.Entry> waiting, Optional<Decision> nextReview, Words words) {
        Phrase heading = words.phrase("list.mine.heading", "count", waiting.size());
        List<Phrase> after = new ArrayList<>();
        if (!waiting.isEmpty()) {
            after.add(words.phrase("list.mine.nothing-else"));
        }
        nextReview.ifPresent(decision -> decision.term()
                .day()
                .ifPresent(day ->
                        after.add(words.phrase("list.mine.next-review", "title", decision.title(), "date", day))));
        return new View.ListView(
                heading,
                heading,
                waiting.isEmpty() ? List.of(words.phrase("list.mine.empty")) : List.of(),
                waiting,
                after,
                List.of(Choice.plain(words.text("choice.help.label"), ActionToken.of(Verb.HELP))));
    }

    /**
     * Who is in.
     *
     * @param me whoever asks, if they belong to it
     * @param takingPart those who are in what is open
     */
    public static View.ListView members(Circle circle, Optional<MemberId> me, Set<MemberId> takingPart, Words words) {
        Phrase heading = words.phrase("list.members.heading");
        List<Choice> choices = new ArrayList<>();
        if (!circle.kept()) {
            choices.add(Choice.careful(
                    words.text("choice.keep-circle.label"),
                    ActionToken.of(Verb.KEEP_CIRCLE, circle.id(), 0),
                    words.text("choice.keep-circle.confirm")));
        }
        me.flatMap(circle::member).ifPresent(member -> choices.addAll(MembershipViews.choices(circle, member, words)));
        me.flatMap(circle::member)
                .filter(member -> member.status() != MemberStatus.LEFT)
                .ifPresent(_ -> choices.add(Choice.careful(
                        words.text("choice.leave-circle.label"),
                        ActionToken.of(Verb.LEAVE_CIRCLE, circle.id(), 0),
                        words.text("choice.leave-circle.confirm"))));
        return new View.ListView(
                heading,
                heading,
                List.of(words.phrase(circle.kept() ? "list.members.kept" : "list.members.quick")),
                circle.members().stream()
                        .filter(member -> member.status() != MemberStatus.LEFT)
                        .map(member -> member(circle, member, takingPart, words))
                        .toList(),
                List.of(),
                choices);
    }

    private static View.Entry member(Circle circle, Member member, Set<MemberId> takingPart, Words words) {
        boolean isIn = !circle.kept() && takingPart.contains(member.id());
        String key = switch (member.status()) {
            case INVITED -> isIn ? "list.members.taking-part" : "list.members.invited";
            case MEMBER -> "list.members.member";
            case ON_LEAVE -> "list.members.on-leave";
            case LEFT -> "list.members.left";
        };
        Phrase detail = words.phrase(key);
        boolean leads = circle.settings().facilitator().equals(Optional.of(member.id()));
        return new View.Entry(
                Phrase.strong(member.name()),
                leads ? detail.then(Phrase.of(" ")).then(words.phrase("list.members.facilitator")) : detail,
                List.of());
    }

    /**
     * What is put off: first what was chosen to come next, then the others, each in the order in which it came.
     *
     * @param slash the name of the command, such as {@code /circle}
     */
    public static View.ListView backlog(Circle circle, String slash, Words words) {
        Phrase heading = words.phrase("list.backlog.heading");
        return new View.ListView(
                heading,
                heading,
                circle.backlog().isEmpty() ? List.of(words.phrase("list.backlog.empty")) : List.of(),
                Stream.concat(
                                circle.backlog().stream().filter(item -> circle.comesNext(item.number())),
                                circle.backlog().stream().filter(item -> !circle.comesNext(item.number())))
                        .map(item -> waiting(circle, item, words))
                        .toList(),
                List.of(words.phrase("list.backlog.add", "command", slash)),
                circle.backlog().size() < 2
                        ? List.of()
                        : List.of(about(circle, "choice.prioritise.label", Verb.PRIORITISE, words)));
    }

    private static View.Entry waiting(Circle circle, BacklogItem item, Words words) {
        String key = switch (item.kind()) {
            case TOPIC -> "list.backlog.topic";
            case NEEDS_MEETING -> "list.backlog.meeting";
            case PARKED -> "list.backlog.parked";
            case DRAFT -> "list.backlog.draft";
            case REVIEW -> "list.backlog.review";
            case SELECTION -> "list.backlog.selection";
        };
        Phrase detail = words.phrase(key);
        Optional<Phrase> by =
                item.by().flatMap(circle::member).map(member -> words.phrase("list.backlog.by", "name", member.name()));
        Optional<Phrase> until = item.until().map(date -> words.phrase("list.backlog.until", "date", date));
        if (circle.comesNext(item.number())) {
            detail = words.phrase("list.backlog.next").then(Phrase.of(" ")).then(detail);
        }
        for (Optional<Phrase> more : List.of(by, until)) {
            detail = more.isPresent() ? detail.then(Phrase.of(" ")).then(more.get()) : detail;
        }
        List<Choice> choices = new ArrayList<>();
        item.process()
                .map(number -> new ProcessId(circle.id(), number))
                .ifPresent(process -> choices.add(Choice.plain(
                        words.text("choice.show-card.label"), ActionToken.of(Verb.SHOW_CARD, process, 0))));
        if (item.kind() == BacklogItem.Kind.SELECTION) {
            item.process()
                    .map(number -> new ProcessId(circle.id(), number))
                    .ifPresent(process -> choices.add(Choice.plain(
                            words.text("choice.select-anew.label"), ActionToken.of(Verb.SELECT, process, 0))));
        }
        boolean setAside = item.kind() == BacklogItem.Kind.NEEDS_MEETING || item.kind() == BacklogItem.Kind.PARKED;
        if (!setAside) {
            choices.add(Choice.plain(
                    words.text("choice.remove-item.label"),
                    ActionToken.of(Verb.BACKLOG, circle.id(), 0, item.number())));
        }
        return new View.Entry(Phrase.strong(Cut.to(BacklogItem.LONGEST_TITLE, item.title())), detail, choices);
    }

    /**
     * What was decided, newest first.
     *
     * @param searched the words it was searched by; empty for all
     * @param slash the name of the command, such as {@code /circle}
     */
    public static View.ListView log(Circle circle, List<Decision> found, String searched, String slash, Words words) {
        Phrase heading = words.phrase("list.log.heading");
        List<Phrase> intro = new ArrayList<>();
        if (!searched.isBlank()) {
            intro.add(words.phrase(
                    found.isEmpty() ? "list.log.nothing-found" : "list.log.found", "words", Cut.to(100, searched)));
        } else if (found.isEmpty()) {
            intro.add(words.phrase("list.log.empty"));
        }
        return new View.ListView(
                heading,
                heading,
                intro,
                found.stream()
                        .map(decision -> DecisionViews.entry(decision, words))
                        .toList(),
                found.isEmpty() ? List.of() : List.of(words.phrase("list.log.search", "command", slash)),
                List.of());
    }

    private static List<Choice> startSomething(Words words) {
        return List.of(
                Choice.plain(words.text("choice.check.label"), ActionToken.of(Verb.CHECK)),
                Choice.plain(words.text("choice.propose.label"), ActionToken.of(Verb.PROPOSE)),
                Choice.plain(words.text("choice.round.label"), ActionToken.of(Verb.ROUND)),
                Choice.plain(words.text("choice.select.label"), ActionToken.of(Verb.SELECT)));
    }

    private static Choice about(Circle circle, String labelKey, Verb verb, Words words) {
        return Choice.plain(words.text(labelKey), ActionToken.of(verb, circle.id(), 0));
    }
}
