package org.popcircle.core.circle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.circle.Member.MemberStatus;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.Effect;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.vocabulary.Rhythm;

/** The rules of a circle. */
public final class CircleDecider {

    private CircleDecider() {}

    public static Decided<CircleEvent> decide(Circle circle, CircleCommand command) {
        return switch (command) {
            case CircleCommand.Invite c -> invite(circle, c);
            case CircleCommand.StartProcess c -> start(circle, c);
            case CircleCommand.StartAlongside c ->
                circle.alongside().size() >= Circle.MOST_ALONGSIDE
                        ? Decided.refuse(new Refusal.TooMany(Circle.MOST_ALONGSIDE))
                        : Decided.accept(
                                new CircleEvent.StartedAlongside(c.now(), circle.lastProcess() + 1, c.asked()));
            case CircleCommand.EndProcess c -> end(circle, c);
            case CircleCommand.SetAside c -> setAside(circle, c);
            case CircleCommand.TakeUpAgain c -> takeUpAgain(circle, c);
            case CircleCommand.AddTopic c ->
                add(
                        circle,
                        c.now(),
                        new BacklogItem(
                                circle.lastItem() + 1, c.kind(), c.title(), c.process(), c.by(), c.until(), c.now()));
            case CircleCommand.RemoveItem c ->
                circle.waiting(c.item()).isPresent()
                        ? Decided.accept(new CircleEvent.ItemRemoved(c.now(), c.item()))
                        : Decided.refuse(new Refusal.SettledAlready());
            case CircleCommand.PutFirst c -> Decided.accept(putFirst(circle, c));
            case CircleCommand.AskIn c -> new Decided.Accepted<>(Membership.askedIn(circle, c.newcomer(), c.now()));
            case CircleCommand.ComeIn c -> Membership.comeIn(circle, c);
            case CircleCommand.Leave c -> Membership.leave(circle, c);
            case CircleCommand.Return c -> Membership.comeBack(circle, c);
            case CircleCommand.Rename c -> rename(circle, c);
            case CircleCommand.Recognise c -> Recognition.recognise(circle, c);
            case CircleCommand.MoveIn c -> Moving.in(circle, c);
            case CircleCommand.MoveOut c -> Moving.out(circle, c);
            case CircleCommand.ChangeAtOnce c -> changeAtOnce(circle, c);
        };
    }

    /** The circle after these events. */
    public static Circle fold(Circle circle, List<CircleEvent> events) {
        Circle state = circle;
        for (CircleEvent event : events) {
            state = CircleEvolver.evolve(state, event);
        }
        return state;
    }

    private static Decided<CircleEvent> invite(Circle circle, CircleCommand.Invite command) {
        List<CircleEvent> events = new ArrayList<>();
        List<Account> seen = new ArrayList<>();
        int next = circle.members().size();
        for (CircleCommand.Invited person : command.people()) {
            if (seen.contains(person.account())) {
                continue;
            }
            seen.add(person.account());
            Optional<Member> known = circle.member(person.account());
            if (known.isEmpty()) {
                events.add(
                        new CircleEvent.Invited(command.now(), MemberId.of(++next), person.name(), person.account()));
            } else if (known.get().status() == MemberStatus.LEFT) {
                events.add(
                        new CircleEvent.StatusChanged(command.now(), known.get().id(), MemberStatus.INVITED));
            }
        }
        return next > Circle.MOST_MEMBERS
                ? Decided.refuse(new Refusal.TooMany(Circle.MOST_MEMBERS))
                : new Decided.Accepted<>(events);
    }

    /** What was taken off the list meanwhile comes neither next nor later. */
    private static CircleEvent putFirst(Circle circle, CircleCommand.PutFirst command) {
        List<Integer> waiting = circle.backlog().stream()
                .map(BacklogItem::number)
                .filter(command.items()::contains)
                .toList();
        return new CircleEvent.PutFirst(command.now(), new Priorities(command.process(), waiting));
    }

    private static Decided<CircleEvent> start(Circle circle, CircleCommand.StartProcess command) {
        boolean queued = circle.live().size() >= Circle.MOST_LIVE;
        return circle.queued().size() >= Circle.MOST_WAITING
                ? Decided.refuse(new Refusal.TooMany(Circle.MOST_WAITING))
                : Decided.accept(new CircleEvent.ProcessStarted(
                        command.now(), circle.lastProcess() + 1, queued, command.asked()));
    }

    private static Decided<CircleEvent> end(Circle circle, CircleCommand.EndProcess command) {
        List<CircleEvent> events = new ArrayList<>();
        events.add(new CircleEvent.ProcessEnded(command.now(), command.process()));
        for (MemberId member : command.tookPart()) {
            boolean invited = circle.member(member)
                    .map(person -> person.status() == MemberStatus.INVITED)
                    .orElse(false);
            if (invited && !circle.kept()) {
                events.add(new CircleEvent.StatusChanged(command.now(), member, MemberStatus.MEMBER));
            }
        }
        command.effect().ifPresent(effect -> events.addAll(effects(circle, effect, command.now())));
        return withNextInTurn(circle, events, command.now());
    }

    private static List<CircleEvent> effects(Circle circle, Effect effect, Instant now) {
        return switch (effect) {
            case Effect.ChangePace e ->
                List.of(new CircleEvent.SettingsChanged(
                        now, circle.settings().withPace(e.pace(), e.weekendsFree()), Optional.empty()));
            case Effect.ChangeFacilitator e ->
                List.of(new CircleEvent.SettingsChanged(
                        now,
                        circle.settings().withFacilitator(e.facilitator().filter(id -> isSomebody(circle, id))),
                        Optional.empty()));
            case Effect.ChangeStyle e ->
                List.of(new CircleEvent.SettingsChanged(
                        now,
                        circle.settings().withManner(circle.settings().manner().withConcerns(e.concerns())),
                        Optional.empty()));
            case Effect.ChangeAnswering e ->
                List.of(new CircleEvent.SettingsChanged(
                        now,
                        circle.settings().withManner(circle.settings().manner().answered(e.answering())),
                        Optional.empty()));
            case Effect.PutOnLeave e ->
                isSomebody(circle, e.member())
                        ? List.of(new CircleEvent.StatusChanged(now, e.member(), MemberStatus.ON_LEAVE))
                        : List.of();
            case Effect.KeepCircle _ -> List.of(new CircleEvent.Kept(now));
            case Effect.AskIn e -> Membership.askedIn(circle, e, now);
            case Effect.ReviewEarly _, Effect.Settles _ -> List.of();
        };
    }

    /** Whoever turned out to be somebody else meanwhile has no account of their own any more. */
    private static boolean isSomebody(Circle circle, MemberId id) {
        return circle.member(id).filter(member -> !member.accounts().isEmpty()).isPresent();
    }

    private static Decided<CircleEvent> setAside(Circle circle, CircleCommand.SetAside command) {
        if (!circle.isUnderWay(command.process())) {
            return Decided.refuse(new Refusal.SettledAlready());
        }
        BacklogItem item = new BacklogItem(
                circle.lastItem() + 1,
                command.kind(),
                command.title(),
                Optional.of(command.process()),
                command.by(),
                command.until(),
                command.now());
        List<CircleEvent> events = new ArrayList<>();
        events.add(new CircleEvent.SetAside(command.now(), command.process()));
        events.add(new CircleEvent.ItemAdded(command.now(), item));
        return withNextInTurn(circle, events, command.now());
    }

    private static Decided<CircleEvent> takeUpAgain(Circle circle, CircleCommand.TakeUpAgain command) {
        if (circle.isUnderWay(command.process()) || command.process() > circle.lastProcess()) {
            return Decided.refuse(new Refusal.SettledAlready());
        }
        if (circle.live().size() >= Circle.MOST_LIVE) {
            return Decided.refuse(new Refusal.TooMany(Circle.MOST_LIVE));
        }
        List<CircleEvent> events = new ArrayList<>();
        events.add(new CircleEvent.TakenUpAgain(command.now(), command.process()));
        circle.backlog().stream()
                .filter(item -> item.process().equals(Optional.of(command.process())))
                .filter(item -> item.kind() == BacklogItem.Kind.PARKED || item.kind() == BacklogItem.Kind.NEEDS_MEETING)
                .forEach(item -> events.add(new CircleEvent.ItemRemoved(command.now(), item.number())));
        return new Decided.Accepted<>(events);
    }

    private static Decided<CircleEvent> add(Circle circle, Instant now, BacklogItem item) {
        if (item.title().isBlank()) {
            return Decided.refuse(new Refusal.Empty());
        }
        if (item.title().length() > BacklogItem.LONGEST_TITLE) {
            return Decided.refuse(new Refusal.TooLong(BacklogItem.LONGEST_TITLE));
        }
        boolean sameWords = circle.backlog().stream().anyMatch(other -> other.saysTheSame(item));
        if (item.kind() == BacklogItem.Kind.TOPIC && sameWords) {
            return Decided.refuse(new Refusal.OnTheListAlready());
        }
        return circle.backlog().size() >= Circle.MOST_WAITING
                ? Decided.refuse(new Refusal.TooMany(Circle.MOST_WAITING))
                : Decided.accept(new CircleEvent.ItemAdded(now, item));
    }

    private static Decided<CircleEvent> rename(Circle circle, CircleCommand.Rename command) {
        boolean differs = circle.member(command.member())
                .map(member -> !member.name().equals(command.name()))
                .orElse(false);
        return differs
                ? Decided.accept(new CircleEvent.Renamed(command.now(), command.member(), command.name()))
                : Decided.accept();
    }

    private static Decided<CircleEvent> changeAtOnce(Circle circle, CircleCommand.ChangeAtOnce command) {
        Settings now = circle.settings();
        Settings next = new Settings(
                now.pace(),
                new Rhythm(command.zone(), command.quiet(), now.rhythm().weekendsFree()),
                command.language(),
                now.facilitator(),
                now.namesObjectors(),
                now.manner().seasoned() == command.seasoned()
                        ? now.style()
                        : Optional.of(now.manner().explained(command.seasoned())));
        return next.equals(now)
                ? Decided.accept()
                : Decided.accept(new CircleEvent.SettingsChanged(command.now(), next, Optional.of(command.by())));
    }

    /** When there is room again, whoever waited longest gets it (method.md E28). */
    private static Decided<CircleEvent> withNextInTurn(Circle circle, List<CircleEvent> events, Instant now) {
        Circle after = fold(circle, events);
        if (after.live().size() < Circle.MOST_LIVE && !after.queued().isEmpty()) {
            events.add(new CircleEvent.TurnCame(now, after.queued().getFirst()));
        }
        return new Decided.Accepted<>(events);
    }
}
