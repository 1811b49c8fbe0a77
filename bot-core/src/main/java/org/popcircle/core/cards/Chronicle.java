package org.popcircle.core.cards;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.popcircle.core.consent.Concern;
import org.popcircle.core.consent.ConsentRound;
import org.popcircle.core.consent.Exit;
import org.popcircle.core.proposal.Objection;
import org.popcircle.core.proposal.Proposal;
import org.popcircle.core.proposal.ProposalEvent;
import org.popcircle.core.proposal.ProposalEvolver;
import org.popcircle.core.proposal.ProposalVersion;
import org.popcircle.core.proposal.Wording;
import org.popcircle.core.view.Fact;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Talk;
import org.popcircle.core.view.Voice;
import org.popcircle.core.vocabulary.MemberId;

/**
 * Tells events as chapters. An answer is never told as it is given: what was hidden appears with the event that revealed
 * it, and what was voided before appears nowhere.
 */
final class Chronicle {

    private final Speaker speaker;
    private final List<Talk> chapters = new ArrayList<>();
    private final List<Voice> voices = new ArrayList<>();
    private final Set<Concern> toldConcerns = new HashSet<>();
    private String title = "";

    Chronicle(Speaker speaker) {
        this.speaker = speaker;
    }

    List<Talk> chapters(List<ProposalEvent> events) {
        Optional<Proposal> state = Optional.empty();
        for (ProposalEvent event : events) {
            Optional<Proposal> before = state;
            Proposal after = event instanceof ProposalEvent.Opened opened
                    ? ProposalEvolver.begin(opened)
                    : ProposalEvolver.evolve(before.orElseThrow(), event);
            tell(event, before.orElse(after), after);
            state = Optional.of(after);
        }
        close();
        return List.copyOf(chapters);
    }

    private void tell(ProposalEvent event, Proposal before, Proposal after) {
        switch (event) {
            case ProposalEvent.Opened e -> {
                chapter(event.at(), "story.chapter.opened");
                speaks(e.duties().proposer(), Phrase.of(e.wording().text()));
            }
            case ProposalEvent.Queued _ -> {}
            case ProposalEvent.CheckAsked _, ProposalEvent.InvitingBegan _, ProposalEvent.CameIn _ -> {}
            case ProposalEvent.Declined e -> says("story.declined", e.member());
            case ProposalEvent.ClarifyingBegan _ -> chapter(event.at(), "story.chapter.understand");
            case ProposalEvent.Corrected e -> version(before.wording(), e.wording());
            case ProposalEvent.Withdrawn _ -> chapter(event.at(), "story.chapter.withdrawn");
            case ProposalEvent.Joined _, ProposalEvent.Recognised _, ProposalEvent.LivesIn _ -> {}
            case ProposalEvent.LeftOut e -> says("story.left-out", e.member());
            case ProposalEvent.WentAway e -> says("story.went-away", e.member());
            case ProposalEvent.HadNoQuestion _, ProposalEvent.WasClear _, ProposalEvent.LookedGood _ -> {}
            case ProposalEvent.QuestionAsked e -> speaks(e.asker(), speaker.says("story.asked", "text", e.text()));
            case ProposalEvent.QuestionAnswered e -> speaks(e.by(), speaker.says("story.answered", "text", e.text()));
            case ProposalEvent.Reacted e -> speaks(e.member(), Phrase.of(e.text()));
            case ProposalEvent.CounterProposed e -> speaks(e.member(), speaker.says("story.counter", "text", e.text()));
            case ProposalEvent.NotHeard e -> says("story.not-heard", e.members());
            case ProposalEvent.ReactingBegan e -> {
                chapter(event.at(), "story.chapter.reactions");
                e.grownBy().ifPresent(member -> says("story.grown", member));
            }
            case ProposalEvent.LastCallMade _ -> says("story.last-call");
            case ProposalEvent.AmendingBegan _ -> {}
            case ProposalEvent.WordingTaken e -> says("story.wording", e.member());
            case ProposalEvent.VersionWritten e -> {
                chapter(
                        event.at(),
                        "story.chapter.version",
                        "version",
                        e.version().number());
                version(before.wording(), e.version().wording());
            }
            case ProposalEvent.WentOnAsItStands e -> says("story.as-it-stands", e.member());
            case ProposalEvent.GatheringBegan _, ProposalEvent.AgreedToGoOn _ -> {}
            case ProposalEvent.WentOnWithout e -> says("story.went-on-without", e.absent());
            case ProposalEvent.ConsentOpened _ ->
                chapter(
                        event.at(),
                        "story.chapter.consent",
                        "version",
                        after.current().number());
            case ProposalEvent.AnswerGiven _ -> {}
            case ProposalEvent.Turned e -> turned(e);
            case ProposalEvent.ObjectionsHeard _ -> {
                saidInTurn(before);
                chapter(
                        event.at(),
                        "story.chapter.objections",
                        "version",
                        after.current().number());
                after.openObjections().forEach(this::objection);
                concerns(before);
                if (!speaker.proposal().frame().namesObjectors()) {
                    says("story.objectors-unnamed");
                }
            }
            case ProposalEvent.ObjectionAdded e -> objection(e.objection());
            case ProposalEvent.IdeaOffered e -> speaks(e.member(), speaker.says("story.idea", "text", e.text()));
            case ProposalEvent.ObjectionResolved _ -> says("story.resolved");
            case ProposalEvent.FocusSet _ -> {}
            case ProposalEvent.Extended e -> says("story.extended", e.by());
            case ProposalEvent.TimeGivenBack _ -> says("story.time-given-back");
            case ProposalEvent.WentOverdue _ -> says("story.overdue");
            case ProposalEvent.Nudged _, ProposalEvent.ContactPromised _ -> {}
            case ProposalEvent.StandInOffered _, ProposalEvent.StandInAgreed _, ProposalEvent.StandInDeclined _ -> {}
            case ProposalEvent.StoodIn e -> says("story.stood-in", e.by());
            case ProposalEvent.ExitAsked e -> exitAsked(e.exit());
            case ProposalEvent.ExitDeclined e -> {
                says("story.exit-declined");
                e.why().ifPresent(text -> voices.add(plain(Phrase.of(text))));
            }
            case ProposalEvent.TakenOver e -> says("story.taken-over", e.by());
            case ProposalEvent.CalledForMeeting e -> says("story.meeting", e.by());
            case ProposalEvent.ParkedByConsent _ -> says("story.parked");
            case ProposalEvent.MoreTimeAgreed _ -> says("story.more-time");
            case ProposalEvent.WentBack _ -> says("story.went-back");
            case ProposalEvent.WayChosen e -> rewritten(e.at(), e.version());
            case ProposalEvent.Switched e -> rewritten(e.at(), e.version());
            case ProposalEvent.TakenUpAgain e -> says("story.taken-up", e.by());
            case ProposalEvent.Adopted e -> {
                saidInTurn(before);
                chapter(event.at(), "story.chapter.decided");
                says("story.adopted", e.consented());
                concerns(before);
            }
            case ProposalEvent.Dropped _ -> {
                chapter(event.at(), "story.chapter.dropped");
                says("story.dropped");
            }
        }
    }

    private void turned(ProposalEvent.Turned event) {
        switch (event) {
            case ProposalEvent.TurnsBegan e -> says("story.in-turn", e.order());
            case ProposalEvent.LetGo e -> says("story.let-go", e.member());
            case ProposalEvent.Deferred _, ProposalEvent.MovedToEnd _, ProposalEvent.CalledBack _ -> {}
            case ProposalEvent.TookTime _, ProposalEvent.TurnGivenBack _ -> {}
            case ProposalEvent.WentQuiet _, ProposalEvent.ReasonKept _ -> {}
        }
    }

    /** What was said aloud, in the order of speaking, as it stood at the end: only where objectors are named. */
    private void saidInTurn(Proposal closing) {
        if (speaker.proposal().frame().namesObjectors()) {
            closing.spoken().forEach((member, given) -> speaks(member, TurnTold.said(speaker, given.answer())));
        }
    }

    private void rewritten(Instant at, ProposalVersion version) {
        chapter(at, "story.chapter.version", "version", version.number());
        speaks(version.author(), Phrase.of(version.wording().text()));
    }

    private void exitAsked(Exit.OfProposal exit) {
        switch (exit) {
            case Exit.Drop(Optional<MemberId> by, String reason) ->
                by.ifPresentOrElse(
                        member -> speaks(member, speaker.says("story.drop-asked", "text", reason)),
                        () -> says("story.orphaned"));
            case Exit.Park _, Exit.HandOver _, Exit.MoreTime _, Exit.StepBack _, Exit.OtherWay _, Exit.SwitchTo _ ->
                voices.add(plain(WaysOn.proposes(exit, speaker)));
        }
    }

    /** Whose it was is told only where the circle wants that (design.md section 3). */
    private void objection(Objection objection) {
        Optional<String> name = speaker.proposal().frame().namesObjectors()
                ? Optional.of(speaker.name(objection.by()))
                : Optional.empty();
        voices.add(
                new Voice(name, CardTalks.reason(speaker, objection.reason()), Optional.empty(), List.of(), List.of()));
    }

    /** What was said along with a consent, with the close of its round; those told already are not told again. */
    private Phrase beside(Concern concern) {
        return speaker.proposal().frame().manner().concerns()
                ? OutcomeCards.concern(speaker, concern, concern.text())
                : speaker.says("story.comment", "text", concern.text());
    }

    private void concerns(Proposal closing) {
        for (Concern concern : closing.answers().map(ConsentRound::concerns).orElse(List.of())) {
            if (toldConcerns.add(concern)) {
                voices.add(plain(beside(concern)));
            }
        }
    }

    /** What changed from one wording to the next. */
    private void version(Wording before, Wording now) {
        for (Fact fact : new CardFacts(speaker).changes(before, now)) {
            Phrase label = Phrase.strong(fact.label()).then(Phrase.of(": "));
            voices.add(plain(label.then(fact.says())));
        }
    }

    /** A chapter carries the day it began, as it was where the circle is. */
    private void chapter(Instant at, String titleKey, Object... namedArgs) {
        close();
        LocalDate day = at.atZone(speaker.proposal().frame().rhythm().zone()).toLocalDate();
        title = speaker.words()
                .text("story.chapter.dated", "chapter", speaker.words().text(titleKey, namedArgs), "date", day);
    }

    private void close() {
        if (!voices.isEmpty()) {
            chapters.add(new Talk(title, voices));
        }
        voices.clear();
    }

    private void speaks(MemberId who, Phrase says) {
        voices.add(new Voice(Optional.of(speaker.name(who)), says, Optional.empty(), List.of(), List.of()));
    }

    private void says(String key) {
        voices.add(plain(speaker.says(key)));
    }

    private void says(String key, MemberId who) {
        voices.add(plain(speaker.words().phrase(key, "name", speaker.name(who))));
    }

    private void says(String key, List<MemberId> who) {
        if (!who.isEmpty()) {
            voices.add(plain(speaker.words().phrase(key, "names", speaker.names(who))));
        }
    }

    private static Voice plain(Phrase says) {
        return new Voice(Optional.empty(), says, Optional.empty(), List.of(), List.of());
    }
}
