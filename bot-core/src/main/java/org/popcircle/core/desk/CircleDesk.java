package org.popcircle.core.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.popcircle.core.app.Caller;
import org.popcircle.core.app.Directory;
import org.popcircle.core.app.DomainClock;
import org.popcircle.core.app.Reply;
import org.popcircle.core.app.Store;
import org.popcircle.core.cards.CircleForms;
import org.popcircle.core.cards.CircleViews;
import org.popcircle.core.cards.Notes;
import org.popcircle.core.cards.Submitted;
import org.popcircle.core.circle.BacklogItem;
import org.popcircle.core.circle.Circle;
import org.popcircle.core.circle.CircleCommand;
import org.popcircle.core.circle.Member;
import org.popcircle.core.command.Command;
import org.popcircle.core.command.Topic;
import org.popcircle.core.proposal.Proposal;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.FieldValue;
import org.popcircle.core.view.Form;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Verb;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.wording.HelpViews;
import org.popcircle.core.wording.Words;

/** Everything around the proposals: who is in, how things are done, what waits, what was decided. */
final class CircleDesk {

    /** How many decisions one list shows; more are found by words. */
    private static final int MOST_SHOWN = 10;

    private final Ledger ledger;
    private final DomainClock clock;
    private final Openings openings;
    private final String slash;
    private final ReadingRoom reading;
    private final Wishes wishes;
    private final StoryDesk stories;

    CircleDesk(Ledger ledger, Store store, Directory directory, DomainClock clock, Openings openings, String slash) {
        this.ledger = ledger;
        this.clock = clock;
        this.openings = openings;
        this.slash = slash;
        this.reading = new ReadingRoom(store, directory);
        this.wishes = new Wishes(openings, reading);
        this.stories = new StoryDesk(reading);
    }

    /** The circle's language where there is one, else the one that all circles of the reader share, else the reader's. */
    Words words(Caller caller) {
        return openings.circleHere(caller)
                .map(CircleDesk::words)
                .orElseGet(() -> caller.place().isPresent()
                        ? Words.in(caller.locale())
                        : words(caller, reading.circlesOf(caller.account())));
    }

    private static Words words(Caller caller, List<Circle> circles) {
        List<Words> spoken = circles.stream().map(CircleDesk::words).distinct().toList();
        return spoken.size() == 1 ? spoken.getFirst() : Words.in(caller.locale());
    }

    static Words words(Circle circle) {
        return Words.in(circle.settings().language());
    }

    Reply status(Caller caller) {
        return inTheCircle(
                caller,
                (circle, words) -> CircleViews.status(
                        circle, reading.open(circle).stream().map(Matter::entry).toList(), words));
    }

    View home(Caller caller) {
        List<Circle> circles = reading.circlesOf(caller.account());
        Words words = words(caller, circles);
        return CircleViews.home(reading.waitingFor(caller.account(), circles), reading.nextReview(circles), words);
    }

    Reply members(Caller caller) {
        return inTheCircle(
                caller,
                (circle, words) -> CircleViews.members(
                        circle,
                        circle.member(caller.account()).map(Member::id),
                        reading.open(circle).stream()
                                .flatMap(process -> process.takingPart().stream())
                                .collect(Collectors.toSet()),
                        words));
    }

    Reply settings(Caller caller) {
        Optional<Circle> circle = openings.circleHere(caller);
        if (circle.isEmpty()) {
            return noCircle(caller);
        }
        return circle.get().member(caller.account()).isPresent()
                ? new Reply.Ask(CircleForms.settings(circle.get(), caller.account(), words(circle.get())))
                : new Reply.Show(Notes.refusedOutside(new Refusal.NotInCircle(), words(circle.get())));
    }

    Reply backlog(Caller caller, Optional<String> add) {
        if (add.isEmpty()) {
            return inTheCircle(caller, (circle, words) -> CircleViews.backlog(circle, slash, words));
        }
        return change(
                caller,
                (circle, me) -> new CircleCommand.AddTopic(
                        clock.now(),
                        BacklogItem.Kind.TOPIC,
                        add.get(),
                        Optional.empty(),
                        Optional.of(me),
                        Optional.empty()),
                "desk.backlog.added",
                add.get());
    }

    Reply log(Caller caller, String words) {
        return inTheCircle(
                caller,
                (circle, in) ->
                        CircleViews.log(circle, reading.search(circle.id(), words, MOST_SHOWN), words, slash, in));
    }

    Reply help(Caller caller, Topic topic) {
        return new Reply.Show(new HelpViews(words(caller), slash).on(topic));
    }

    Reply misunderstood(Caller caller, Command.Misunderstood trouble) {
        return new Reply.Show(new HelpViews(words(caller), slash).misunderstood(trouble));
    }

    /** A press that is not about the next step of a proposal. */
    Reply press(Caller caller, ActionToken token) {
        return switch (token.verb()) {
            case STATUS -> status(caller);
            case MINE -> new Reply.Show(home(caller));
            case MEMBERS -> members(caller);
            case SETTINGS -> settings(caller);
            case BACKLOG -> backlogPress(caller, token);
            case LOG -> log(caller, "");
            case HELP -> help(caller, topic(token.target()));
            case STORY -> stories.story(caller, token, false);
            case EXPORT -> stories.story(caller, token, true);
            case KEEP_CIRCLE -> wishes.keep(caller, token);
            case LEAVE_CIRCLE -> leave(caller, token);
            case ON_LEAVE -> wishes.onLeave(caller, token);
            case EARLY_REVIEW -> wishes.earlyReviewForm(caller, token);
            default -> PressDesk.unknown(caller);
        };
    }

    Reply submit(Caller caller, ActionToken token, Map<String, FieldValue> values) {
        return switch (token.verb()) {
            case SETTINGS -> settingsSubmitted(caller, values);
            case EARLY_REVIEW -> wishes.earlyReview(caller, token, values);
            default -> PressDesk.unknown(caller);
        };
    }

    /** Does something on the one proposal that is open here and waits for this person, or says which there are. */
    Reply onTheOpenCard(Caller caller, Verb verb, Function<ActionToken, Reply> work) {
        Optional<Circle> circle = openings.circleHere(caller);
        if (circle.isEmpty()) {
            return noCircle(caller);
        }
        List<Proposal> mine = reading.proposals(circle.get()).stream()
                .filter(proposal -> proposal.participant(caller.account()).isPresent())
                .toList();
        if (mine.size() == 1) {
            Proposal proposal = mine.getFirst();
            Reply reply = work.apply(ActionToken.of(verb, proposal.id(), proposal.phaseNumber()));
            Phrase about = words(circle.get())
                    .phrase("form.about", "title", proposal.wording().title());
            return reply instanceof Reply.Ask(Form form) ? new Reply.Ask(form.about(about)) : reply;
        }
        return mine.isEmpty()
                ? new Reply.Show(View.NoteView.of(words(circle.get()).phrase("desk.nothing-open")))
                : status(caller);
    }

    private static Topic topic(String key) {
        for (Topic topic : Topic.values()) {
            if (topic.key().equals(key)) {
                return topic;
            }
        }
        return Topic.START;
    }

    private Reply backlogPress(Caller caller, ActionToken token) {
        Optional<Integer> remove = Acts.number(token);
        return remove.isEmpty()
                ? backlog(caller, Optional.empty())
                : change(
                        caller,
                        (circle, me) -> new CircleCommand.RemoveItem(clock.now(), remove.get()),
                        "desk.backlog.removed");
    }

    private Reply leave(Caller caller, ActionToken token) {
        Optional<Circle> circle = reading.circleNamed(token.subject());
        if (circle.isEmpty()) {
            return PressDesk.unknown(caller);
        }
        return change(
                Wishes.at(caller, Wishes.home(caller, circle.get())),
                (now, me) -> new CircleCommand.Leave(clock.now(), me),
                "desk.left");
    }

    /** Language, zone and quiet hours change at once; the rest is asked of everyone (design: light consent). */
    private Reply settingsSubmitted(Caller caller, Map<String, FieldValue> values) {
        Optional<Circle> circle = openings.circleHere(caller);
        if (circle.isEmpty()) {
            return noCircle(caller);
        }
        Words words = words(circle.get());
        return switch (CircleForms.settingsOf(circle.get(), caller.account(), values, words)) {
            case Submitted.Mend<CircleForms.Wishes>(Map<String, String> errors) -> new Reply.Mend(errors);
            case Submitted.Taken<CircleForms.Wishes>(CircleForms.Wishes wanted) -> {
                Reply changed = change(
                        caller,
                        (now, me) -> new CircleCommand.ChangeAtOnce(
                                clock.now(), me, wanted.language(), wanted.zone(), wanted.quiet(), wanted.seasoned()),
                        "desk.settings.changed");
                yield wishes.ask(caller, wanted.toAsk(), words).orElse(changed);
            }
        };
    }

    private interface OnTheCircle {
        CircleCommand by(Circle circle, MemberId me);
    }

    private Reply change(Caller caller, OnTheCircle command, String doneKey) {
        return change(caller, command, doneKey, "");
    }

    /** @param typed what came with it, to be given back if it cannot be done */
    private Reply change(Caller caller, OnTheCircle command, String doneKey, String typed) {
        Optional<Circle> here = openings.circleHere(caller);
        if (here.isEmpty()) {
            return new Reply.Show(nothingHere(caller).givingBack(typed));
        }
        Words words = words(here.get());
        Optional<Refusal> refusal = ledger.change(
                        here.get().id(), clock.now(), Optional.of(caller.delivery()), turn -> {
                            Circle circle =
                                    turn.load(Documents.circle(turn.circle())).orElseThrow();
                            return circle.member(caller.account())
                                    .map(me -> CircleAftermath.command(turn, command.by(circle, me.id())))
                                    .orElseGet(() -> Optional.of(new Refusal.NotInCircle()));
                        })
                .result();
        // What was changed may be the language.
        return new Reply.Show(
                refusal.map(why -> Notes.refusedOutside(why, words).givingBack(typed))
                        .orElseGet(() -> View.NoteView.of(words(caller).phrase(doneKey))));
    }

    private interface Look {
        View at(Circle circle, Words words);
    }

    private Reply inTheCircle(Caller caller, Look look) {
        return openings.circleHere(caller)
                .<Reply>map(circle -> new Reply.Show(look.at(circle, words(circle))))
                .orElseGet(() -> noCircle(caller));
    }

    private Reply noCircle(Caller caller) {
        return new Reply.Show(nothingHere(caller));
    }

    private static View.NoteView nothingHere(Caller caller) {
        String key = caller.place().isPresent() ? "desk.no-circle" : "desk.needs-channel";
        return View.NoteView.of(Words.in(caller.locale()).phrase(key));
    }
}
