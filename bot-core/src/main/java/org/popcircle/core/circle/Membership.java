package org.popcircle.core.circle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.circle.Member.MemberStatus;
import org.popcircle.core.vocabulary.Decided;
import org.popcircle.core.vocabulary.Effect;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Refusal;

/** Coming and going. In a circle that stays, somebody new is asked in by its consent and comes in by their own (1.3). */
final class Membership {

    private Membership() {}

    /** The members have no objection; the last word is the newcomer's. */
    static List<CircleEvent> askedIn(Circle circle, Effect.AskIn effect, Instant now) {
        Optional<Member> known = circle.members().stream()
                .filter(member -> member.accounts().stream().anyMatch(effect.accounts()::contains))
                .findFirst();
        if (known.isPresent()) {
            return known.get().status() == MemberStatus.LEFT
                    ? List.of(new CircleEvent.StatusChanged(now, known.get().id(), MemberStatus.INVITED))
                    : List.of();
        }
        MemberId id = MemberId.of(circle.members().size() + 1);
        CircleEvent.Invited invited = new CircleEvent.Invited(
                now, id, effect.name(), effect.accounts().getFirst());
        return effect.accounts().size() == 1
                ? List.of(invited)
                : List.of(
                        invited,
                        new CircleEvent.Recognised(now, id, List.of(), effect.accounts(), MemberStatus.INVITED));
    }

    static Decided<CircleEvent> comeIn(Circle circle, CircleCommand.ComeIn command) {
        Optional<MemberStatus> standing = circle.member(command.member()).map(Member::status);
        if (!circle.kept() || standing.isEmpty()) {
            return Decided.refuse(new Refusal.NotInCircle());
        }
        return switch (standing.get()) {
            case INVITED ->
                Decided.accept(new CircleEvent.StatusChanged(command.now(), command.member(), MemberStatus.MEMBER));
            case MEMBER -> Decided.accept();
            case ON_LEAVE, LEFT -> Decided.refuse(new Refusal.SettledAlready());
        };
    }

    static Decided<CircleEvent> leave(Circle circle, CircleCommand.Leave command) {
        return circle.member(command.member())
                        .filter(member -> member.status() != MemberStatus.LEFT)
                        .isPresent()
                ? Decided.accept(new CircleEvent.StatusChanged(command.now(), command.member(), MemberStatus.LEFT))
                : Decided.refuse(new Refusal.NotInCircle());
    }

    static Decided<CircleEvent> comeBack(Circle circle, CircleCommand.Return command) {
        return circle.member(command.member())
                        .filter(member -> member.status() == MemberStatus.ON_LEAVE)
                        .isPresent()
                ? Decided.accept(new CircleEvent.StatusChanged(command.now(), command.member(), MemberStatus.MEMBER))
                : Decided.refuse(new Refusal.NotInCircle());
    }
}
