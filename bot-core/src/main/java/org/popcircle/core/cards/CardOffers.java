package org.popcircle.core.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.popcircle.core.proposal.OpenDoorRules;
import org.popcircle.core.proposal.Phase;
import org.popcircle.core.proposal.Proposal;
import org.popcircle.core.view.Choice;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Verb;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.StandIn;
import org.popcircle.core.vocabulary.Window;

/** What can be done about time and people: rare things for the menu, and the offers once a window has passed (E5, E17). */
final class CardOffers {

    /** The most people a menu names one by one. */
    static final int MOST_NAMED = 3;

    private final Speaker speaker;
    private final Proposal proposal;

    CardOffers(Speaker speaker) {
        this.speaker = speaker;
        this.proposal = speaker.proposal();
    }

    /** Offers that stand beside the question: the time is up, or somebody wants to stand in. */
    List<Choice> urgent() {
        List<Choice> choices = new ArrayList<>();
        if (proposal.standIn().isPresent()) {
            choices.add(speaker.plain("choice.stand-in-yes.label", Verb.STAND_IN_YES));
            choices.add(speaker.plain("choice.stand-in-no.label", Verb.STAND_IN_NO));
        }
        boolean doorIsOpen = proposal.frame().open()
                && OpenDoorRules.isBeforeConsent(proposal.phase())
                && !(proposal.phase() instanceof Phase.Inviting);
        if (doorIsOpen && !(proposal.phase() instanceof Phase.Gathering)) {
            choices.add(speaker.plain("choice.join.label", Verb.JOIN));
        }
        if (speaker.isOverdue()) {
            choices.add(speaker.plain("choice.extend.label", Verb.EXTEND));
            if (proposal.contact().isEmpty() && !proposal.missing().isEmpty()) {
                choices.add(speaker.plain("choice.contact.label", Verb.CONTACT));
            }
            if (canClose()) {
                choices.add(speaker.plain("choice.close-round.label", Verb.CLOSE_ROUND));
            }
            standIn().ifPresent(choices::add);
        }
        return choices;
    }

    /** A request to stand in, put beside the question of the step. */
    List<Phrase> asked() {
        return proposal.standIn()
                .map(StandIn::offered)
                .map(member -> List.of(speaker.says("card.stand-in.prompt", "name", speaker.name(member))))
                .orElse(List.of());
    }

    List<Choice> rare() {
        List<Choice> choices = new ArrayList<>();
        stepsOwn(choices);
        if (proposal.frame().open() && OpenDoorRules.isBeforeConsent(proposal.phase())) {
            newest().forEach(
                            member -> choices.add(speaker.about("choice.decline.label", member, Verb.DECLINE, member)));
        }
        if (mayLeaveOut()) {
            choices.add(speaker.careful("choice.leave-me-out.label", Verb.LEAVE_ME_OUT, "choice.leave-me-out.confirm"));
        }
        if (mayNeedTime()) {
            choices.add(speaker.plain("choice.need-time.label", Verb.NEED_TIME));
        }
        boolean stuck = CardSteps.isStuck(proposal);
        if (isUnderWay() && !stuck) {
            choices.add(speaker.careful("choice.meeting.label", Verb.NEEDS_MEETING, "choice.meeting.confirm"));
        }
        if (!speaker.isOverdue()) {
            if (canClose()) {
                choices.add(speaker.plain("choice.close-round.label", Verb.CLOSE_ROUND));
            }
            standIn().ifPresent(choices::add);
        } else if (!proposal.frame().quick()) {
            proposal.missing().stream()
                    .limit(MOST_NAMED)
                    .forEach(member ->
                            choices.add(speaker.about("choice.on-leave.label", member, Verb.ON_LEAVE, member)));
        }
        if (isUnderWay()) {
            choices.add(speaker.plain("choice.otherwise.label", Verb.OTHERWISE));
            proposal.counterProposals().stream()
                    .limit(MOST_NAMED)
                    .forEach(draft -> choices.add(
                            speaker.about("choice.switch.label", draft.by(), Verb.SWITCH_TO, draft.number())));
        }
        if (isUnderWay() && !stuck) {
            choices.add(speaker.plain("choice.park.label", Verb.PARK));
        }
        boolean free = !proposal.touched() && !proposal.phase().isOver();
        if (free) {
            choices.add(speaker.plain("choice.correct.label", Verb.CORRECT));
            choices.add(speaker.plain("choice.take-back.label", Verb.DROP));
        } else if (isUnderWay() && !stuck) {
            choices.add(speaker.plain("choice.drop.label", Verb.DROP));
        }
        return choices;
    }

    /** Those who came in last, whom whoever brought it may not know. */
    private List<MemberId> newest() {
        return proposal.joined().reversed().stream()
                .filter(member -> !member.equals(proposal.duties().proposer()))
                .filter(member -> !proposal.duties().facilitator().equals(Optional.of(member)))
                .limit(MOST_NAMED)
                .toList();
    }

    private void stepsOwn(List<Choice> choices) {
        switch (proposal.phase()) {
            case Phase.Reacting _, Phase.Integrating _ -> choices.add(speaker.plain("choice.ask.label", Verb.ASK));
            case Phase.Checking _ -> {
                choices.add(speaker.plain("choice.talk-first.label", Verb.TALK_FIRST));
                unsure(choices);
            }
            case Phase.Consenting _ -> {
                choices.addAll(new TurnTold(speaker).unhurried());
                unsure(choices);
            }
            case Phase.Leaving _ -> choices.add(speaker.plain("choice.pass.label", Verb.PASS));
            case Phase.Queued _,
                    Phase.Inviting _,
                    Phase.Clarifying _,
                    Phase.Amending _,
                    Phase.Gathering _,
                    Phase.Parked _ -> {}
            case Phase.Adopted _, Phase.Dropped _, Phase.Withdrawn _ -> {}
        }
    }

    /** Wishes that the two answers leave open; each is answered with help (method.md E22, E34). */
    private void unsure(List<Choice> choices) {
        if (!proposal.frame().manner().concerns()) {
            choices.add(speaker.plain("choice.consent-but.label", Verb.CONSENT_BUT));
        }
        choices.add(speaker.plain("choice.pass.label", Verb.PASS));
    }

    private boolean isUnderWay() {
        return switch (proposal.phase()) {
            case Phase.Clarifying _, Phase.Reacting _, Phase.Amending _, Phase.Gathering _ -> true;
            case Phase.Checking _, Phase.Consenting _, Phase.Integrating _ -> true;
            case Phase.Queued _, Phase.Inviting _, Phase.Leaving _, Phase.Parked _ -> false;
            case Phase.Adopted _, Phase.Dropped _, Phase.Withdrawn _ -> false;
        };
    }

    private boolean mayLeaveOut() {
        return proposal.frame().quick()
                && switch (proposal.phase()) {
                    case Phase.Clarifying _, Phase.Reacting _, Phase.Amending _, Phase.Gathering _, Phase.Checking _ ->
                        true;
                    case Phase.Queued _,
                            Phase.Inviting _,
                            Phase.Consenting _,
                            Phase.Integrating _,
                            Phase.Leaving _,
                            Phase.Parked _ -> false;
                    case Phase.Adopted _, Phase.Dropped _, Phase.Withdrawn _ -> false;
                };
    }

    private boolean mayNeedTime() {
        return speaker.window()
                .filter(window -> !window.overdue() && window.extendedBy().isEmpty())
                .flatMap(Window::closes)
                .isPresent();
    }

    private boolean canClose() {
        boolean speaking = proposal.phase() instanceof Phase.Clarifying || proposal.phase() instanceof Phase.Reacting;
        return speaking
                && timeIsUp()
                && !proposal.missing().isEmpty()
                && proposal.joined().size() > 1
                && proposal.openQuestions().isEmpty();
    }

    /** The window has ended, or people are together and none runs. */
    private boolean timeIsUp() {
        return speaker.window()
                .map(window -> window.overdue() || window.closes().isEmpty())
                .orElse(false);
    }

    private Optional<Choice> standIn() {
        return inCharge()
                .filter(_ -> proposal.standIn().isEmpty())
                .map(away -> speaker.about("choice.stand-in.label", away, Verb.STAND_IN, away));
    }

    private Optional<MemberId> inCharge() {
        return switch (proposal.phase()) {
            case Phase.Amending _, Phase.Integrating _ -> proposal.duties().wordsmith();
            case Phase.Clarifying _, Phase.Reacting _ ->
                proposal.duties().facilitator().filter(_ -> timeIsUp());
            case Phase.Queued _, Phase.Inviting _, Phase.Gathering _, Phase.Checking _, Phase.Consenting _ ->
                Optional.empty();
            case Phase.Leaving _, Phase.Parked _, Phase.Adopted _, Phase.Dropped _, Phase.Withdrawn _ ->
                Optional.empty();
        };
    }
}
