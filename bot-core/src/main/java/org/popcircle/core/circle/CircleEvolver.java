package org.popcircle.core.circle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.popcircle.core.circle.Member.MemberStatus;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Place;

/** Works facts into a circle. Never refuses. */
public final class CircleEvolver {

    private CircleEvolver() {}

    public static Circle begin(CircleEvent.Begun begun) {
        return new Circle(
                begun.id(),
                begun.name(),
                List.of(begun.place()),
                List.of(),
                begun.settings(),
                Optional.empty(),
                false,
                List.of(),
                List.of(),
                List.of(),
                0,
                0,
                List.of(),
                Optional.empty(),
                List.of(),
                begun.at());
    }

    public static Circle evolve(Circle circle, CircleEvent event) {
        Copy next = new Copy(circle);
        switch (event) {
            case CircleEvent.Begun _ -> throw new IllegalStateException("a circle begins once");
            case CircleEvent.Invited e ->
                next.members.add(new Member(e.member(), e.name(), List.of(e.account()), MemberStatus.INVITED));
            case CircleEvent.ProcessStarted e -> {
                (e.queued() ? next.queued : next.live).add(e.process());
                next.lastProcess = e.process();
                next.lastAsked = e.asked();
            }
            case CircleEvent.StartedAlongside e -> {
                next.alongside.add(e.process());
                next.lastProcess = e.process();
                next.lastAsked = e.asked();
            }
            case CircleEvent.ProcessEnded e -> next.forgetProcess(e.process());
            case CircleEvent.TurnCame e -> {
                next.forgetProcess(e.process());
                next.live.add(e.process());
            }
            case CircleEvent.StatusChanged e -> next.member(e.member(), member -> member.now(e.status()));
            case CircleEvent.Renamed e -> next.member(e.member(), member -> member.called(e.name()));
            case CircleEvent.Recognised e -> next.recognised(e);
            case CircleEvent.MovedIn e -> next.places.add(e.place());
            case CircleEvent.MovedOut e -> next.places.remove(e.place());
            case CircleEvent.SettingsChanged e -> next.settings = e.settings();
            case CircleEvent.Kept _ -> next.kept = true;
            case CircleEvent.ItemAdded e -> {
                next.backlog.add(e.item());
                next.lastItem = e.item().number();
            }
            case CircleEvent.ItemRemoved e -> {
                next.backlog.removeIf(item -> item.number() == e.item());
                next.priorities = next.priorities.map(chosen -> chosen.without(e.item()));
            }
            case CircleEvent.PutFirst e -> next.priorities = Optional.of(e.priorities());
            case CircleEvent.SetAside e -> next.forgetProcess(e.process());
            case CircleEvent.TakenUpAgain e -> next.live.add(e.process());
        }
        return next.done();
    }

    /** The next state while one event is worked in. */
    private static final class Copy {
        private final Circle before;
        private final List<Place> places;
        private final List<Member> members;
        private final List<Integer> live;
        private final List<Integer> queued;
        private final List<Integer> alongside;
        private final List<BacklogItem> backlog;
        private Optional<Priorities> priorities;
        private Settings settings;
        private boolean kept;
        private int lastProcess;
        private int lastItem;
        private List<MemberId> lastAsked;

        Copy(Circle before) {
            this.before = before;
            places = new ArrayList<>(before.places());
            members = new ArrayList<>(before.members());
            live = new ArrayList<>(before.live());
            queued = new ArrayList<>(before.queued());
            alongside = new ArrayList<>(before.alongside());
            backlog = new ArrayList<>(before.backlog());
            priorities = before.priorities();
            settings = before.settings();
            kept = before.kept();
            lastProcess = before.lastProcess();
            lastItem = before.lastItem();
            lastAsked = before.lastAsked();
        }

        void forgetProcess(int number) {
            live.removeIf(other -> other == number);
            queued.removeIf(other -> other == number);
            alongside.removeIf(other -> other == number);
        }

        void member(MemberId id, UnaryOperator<Member> change) {
            members.replaceAll(member -> member.id().equals(id) ? change.apply(member) : member);
        }

        /** Who turned out to be somebody known stays in the roster without an account: ids are never given twice. */
        void recognised(CircleEvent.Recognised event) {
            UnaryOperator<MemberId> as = id -> event.also().contains(id) ? event.member() : id;
            member(event.member(), member -> member.speakingThrough(event.accounts(), event.status()));
            event.also().forEach(gone -> member(gone, member -> member.speakingThrough(List.of(), MemberStatus.LEFT)));
            lastAsked = lastAsked.stream().map(as).distinct().toList();
            settings = settings.withFacilitator(settings.facilitator().map(as));
            backlog.replaceAll(item -> item.by(item.by().map(as)));
        }

        Circle done() {
            return new Circle(
                    before.id(),
                    before.name(),
                    places,
                    members,
                    settings,
                    before.aim(),
                    kept,
                    live,
                    queued,
                    alongside,
                    lastProcess,
                    lastItem,
                    backlog,
                    priorities,
                    lastAsked,
                    before.founded());
        }
    }
}
