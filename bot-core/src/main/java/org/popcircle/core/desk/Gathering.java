package org.popcircle.core.desk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.popcircle.core.app.Caller;
import org.popcircle.core.app.Reply;
import org.popcircle.core.cards.ProposalForms;
import org.popcircle.core.circle.Circle;
import org.popcircle.core.circle.CircleCommand;
import org.popcircle.core.circle.CircleEvent;
import org.popcircle.core.circle.Member;
import org.popcircle.core.circle.Member.MemberStatus;
import org.popcircle.core.circle.Settings;
import org.popcircle.core.view.FieldValue.PickedPerson;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Place;
import org.popcircle.core.vocabulary.Refusal;
import org.popcircle.core.wording.Words;

/** The circle in a place with whoever is asked to something new: the one there is, or a pop-up of the people picked. */
sealed interface Gathering {

    /** @param circle as it would be; nothing is written yet */
    record Ready(CircleDraft circle, Member me) implements Gathering {}

    record Refused(Refusal refusal) implements Gathering {}

    /** @param persons those who have linked accounts, each with all of theirs */
    static Gathering of(Turn turn, Caller caller, Place place, List<PickedPerson> picked, Set<List<Account>> persons) {
        CircleDraft circle = turn.load(Documents.circle(turn.circle()))
                .map(CircleDraft::of)
                .orElseGet(() -> CircleDraft.begin(begun(turn, caller, place)));
        if (!circle.now().kept()) {
            List<CircleCommand.Invited> people = new ArrayList<>();
            people.add(new CircleCommand.Invited(caller.account(), caller.name()));
            picked.forEach(person -> people.add(new CircleCommand.Invited(person.account(), person.name())));
            Optional<Refusal> refusal = circle.decide(new CircleCommand.Invite(turn.now(), people));
            if (refusal.isPresent()) {
                return new Refused(refusal.get());
            }
        }
        persons.forEach(person -> circle.decide(new CircleCommand.Recognise(turn.now(), person)));
        Optional<Member> me = circle.now().member(caller.account());
        return me.isPresent() && mayBring(circle.now(), me)
                ? new Ready(circle, me.get())
                : new Refused(new Refusal.NotInCircle());
    }

    /** Whether somebody may bring something here: anybody in a pop-up, the members of a circle that stays. */
    static boolean mayBring(Circle circle, Optional<Member> who) {
        return who.map(member -> member.status() != MemberStatus.ON_LEAVE
                        && (!circle.kept() || member.status() == MemberStatus.MEMBER))
                .orElse(!circle.kept());
    }

    /** Those who have linked accounts, of all who take part: each with all of theirs (method.md E29). */
    static Set<List<Account>> personsIn(Kinship kinship, Caller caller, List<PickedPerson> picked) {
        List<Account> accounts = Stream.concat(
                        Stream.of(caller.account()), picked.stream().map(PickedPerson::account))
                .toList();
        return kinship.personsOf(accounts).values().stream()
                .filter(person -> person.size() > 1)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static CircleEvent.Begun begun(Turn turn, Caller caller, Place place) {
        return new CircleEvent.Begun(
                turn.now(),
                turn.circle(),
                caller.placeName().isBlank() ? Words.in(caller.locale()).text("circle.nameless") : caller.placeName(),
                place,
                Settings.defaults(caller.zone(), Words.in(caller.locale()).locale()));
    }

    /**
     * In a kept circle its members; in a pop-up whoever is picked, or those who take part.
     *
     * @param concernsAll it is about the circle itself, so that its members are asked in a pop-up as well
     * @param usual whom it asks in a pop-up if nobody is picked
     */
    static List<MemberId> asked(
            Circle circle,
            Member me,
            boolean concernsAll,
            boolean asUsual,
            List<Member> usual,
            List<PickedPerson> picked,
            Place place) {
        Set<MemberId> asked = new LinkedHashSet<>();
        asked.add(me.id());
        if (circle.kept() || concernsAll) {
            circle.deciding().forEach(member -> asked.add(member.id()));
        } else if (asUsual) {
            usual.forEach(member -> asked.add(member.id()));
        } else {
            asked.addAll(outOfSight(usual, place));
        }
        if (!circle.kept()) {
            picked.stream()
                    .flatMap(person -> circle.member(person.account()).stream())
                    .forEach(member -> asked.add(member.id()));
        }
        return List.copyOf(asked);
    }

    /** Those who take part whom a picker in this place cannot show, since they are only in the other messenger. */
    private static List<MemberId> outOfSight(List<Member> usual, Place place) {
        return usual.stream()
                .filter(member -> member.accounts().stream().noneMatch(place::isHomeOf))
                .map(Member::id)
                .toList();
    }

    static Optional<MemberId> member(Circle circle, Optional<PickedPerson> picked) {
        return picked.flatMap(person -> circle.member(person.account())).map(Member::id);
    }

    /** Bots and people who are gone cannot be asked; the form says so under its field. */
    static Optional<Reply> refusePeople(List<PickedPerson> people, Words words) {
        List<String> notPeople = people.stream()
                .filter(person ->
                        person.kind() == PickedPerson.Kind.BOT || person.kind() == PickedPerson.Kind.DEACTIVATED)
                .map(PickedPerson::name)
                .toList();
        return notPeople.isEmpty()
                ? Optional.empty()
                : Optional.of(new Reply.Mend(
                        Map.of(ProposalForms.PEOPLE, words.text("desk.people.cannot-decide", "names", notPeople))));
    }
}
