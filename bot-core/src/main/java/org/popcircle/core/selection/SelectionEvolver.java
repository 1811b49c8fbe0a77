package org.popcircle.core.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.popcircle.core.consent.Answer;
import org.popcircle.core.consent.ConsentRound;
import org.popcircle.core.consent.Given;
import org.popcircle.core.vocabulary.Attendee;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.StandIn;
import org.popcircle.core.vocabulary.Window;

/** Works events into a selection. Never refuses. */
public final class SelectionEvolver {

    private SelectionEvolver() {}

    public static Selection begin(SelectionEvent.Opened opened) {
        return new Selection(
                opened.id(),
                opened.frame(),
                opened.facilitator(),
                opened.people(),
                List.of(),
                opened.remit(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                false,
                1,
                first(opened));
    }

    private static Phase first(SelectionEvent.Opened opened) {
        return opened.frame().door().isPresent()
                ? new Phase.Inviting(opened.window())
                : asking(
                        opened.frame(),
                        opened.people().stream().map(Attendee::id).toList(),
                        opened.window());
    }

    private static Phase asking(Frame frame, List<MemberId> present, Window window) {
        return frame.sought().gathersQualities()
                ? new Phase.Gathering(present, window)
                : new Phase.Nominating(List.of(), window);
    }

    public static Selection evolve(Selection selection, SelectionEvent event) {
        Edit edit = Edit.of(selection);
        return switch (event) {
            case SelectionEvent.Opened _ -> throw new IllegalStateException("a selection opens once");
            case SelectionEvent.Began e ->
                edit.next(asking(selection.frame(), selection.present(), e.window()))
                        .done();
            case SelectionEvent.QualitiesWritten e -> written(selection, e);
            case SelectionEvent.AgreementAsked e ->
                edit.notHeard(e.notHeard())
                        .next(new Phase.Agreeing(ConsentRound.of(selection.present()), e.window()))
                        .done();
            case SelectionEvent.AnswerGiven e ->
                withRound(selection, round -> round.with(e.member(), new Given(e.answer(), e.pressed())));
            case SelectionEvent.AgreementObjected e ->
                edit.next(new Phase.Mending(
                                selection
                                        .phase()
                                        .openRound()
                                        .map(SelectionEvolver::objections)
                                        .orElse(List.of()),
                                e.window()))
                        .done();
            case SelectionEvent.Mended e ->
                edit.remit(e.remit())
                        .qualities(e.qualities())
                        .next(new Phase.Agreeing(ConsentRound.of(selection.present()), e.window()))
                        .done();
            case SelectionEvent.NominatingBegan e ->
                edit.next(new Phase.Nominating(written(selection), e.window())).done();
            case SelectionEvent.Nominated e -> nominated(selection, e.nomination());
            case SelectionEvent.Revealed e ->
                edit.notHeard(e.notHeard())
                        .next(new Phase.Changing(1, selection.present(), e.window()))
                        .done();
            case SelectionEvent.NobodySuggested e ->
                edit.notHeard(e.notHeard()).next(new Phase.Dropped(e.at())).done();
            case SelectionEvent.Kept e ->
                heardInChange(edit, selection, e.member()).done();
            case SelectionEvent.ChangingAgain e ->
                edit.notHeard(List.of())
                        .next(new Phase.Changing(around(selection) + 1, selection.present(), e.window()))
                        .done();
            case SelectionEvent.ChoosingBegan e ->
                edit.notHeard(e.notHeard()).next(new Phase.Choosing(e.window())).done();
            case SelectionEvent.HandedOver e ->
                edit.handover(Optional.of(e.handover())
                                .filter(over -> !selection.facilitator().equals(Optional.of(over.to()))))
                        .done();
            case SelectionEvent.ConsentAsked e ->
                edit.notHeard(List.of())
                        .next(new Phase.AskingOthers(e.candidacy(), e.round(), e.window()))
                        .done();
            case SelectionEvent.OthersHeard e ->
                selection.phase() instanceof Phase.AskingOthers p
                        ? edit.next(new Phase.AskingNominee(p.candidacy(), p.round(), e.window()))
                                .done()
                        : selection;
            case SelectionEvent.ObjectionsHeard e -> objected(selection, e);
            case SelectionEvent.IdeaOffered e ->
                integrating(
                        selection,
                        p -> new Phase.Integrating(
                                p.candidacy(), p.round(), Edit.plus(p.ideas(), e.idea()), p.firm(), p.window()));
            case SelectionEvent.StoodFirm e ->
                integrating(
                        selection,
                        p -> new Phase.Integrating(
                                p.candidacy(), p.round(), p.ideas(), Edit.plus(p.firm(), e.member()), p.window()));
            case SelectionEvent.Resolved e ->
                withRound(selection, round -> round.with(e.member(), new Given(new Answer.NoObjection(), e.pressed())));
            case SelectionEvent.RoleSettled e -> settled(selection, e);
            case SelectionEvent.Extended e ->
                edit.phase(selection.phase().with(e.window())).done();
            case SelectionEvent.TimeGivenBack e -> withWindow(selection, window -> window.moved(e.until(), e.total()));
            case SelectionEvent.WentOverdue _ -> withWindow(selection, Window::over);
            case SelectionEvent.Nudged _ -> selection;
            case SelectionEvent.WentAway e -> Attending.wentAway(selection, e.member());
            case SelectionEvent.Arrived e -> Attending.arrived(selection, e.person());
            case SelectionEvent.LivesIn e ->
                edit.frame(selection.frame().in(e.places())).done();
            case SelectionEvent.Recognised e -> SamePerson.of(selection, e);
            case SelectionEvent.StandInOffered e ->
                edit.standIn(Optional.of(new StandIn(e.by(), e.stillToAsk()))).done();
            case SelectionEvent.StandInAgreed e ->
                edit.standIn(selection.standIn().map(offer -> offer.agreed(e.by())))
                        .done();
            case SelectionEvent.StandInDeclined _ ->
                edit.standIn(Optional.empty()).done();
            case SelectionEvent.StoodIn e ->
                edit.standIn(Optional.empty())
                        .facilitator(Optional.of(e.by()))
                        .handover(Optional.empty())
                        .done();
            case SelectionEvent.QuestionAsked e -> Asking.asked(selection, e.question());
            case SelectionEvent.QuestionAnswered e -> Asking.answered(selection, e.number(), e.reply());
            case SelectionEvent.Otherwise e -> GoingOn.evolve(selection, e);
            case SelectionEvent.TakenUpAgain e ->
                selection.phase() instanceof Phase.Parked p
                        ? edit.next(p.resume().with(e.window())).done()
                        : selection;
            case SelectionEvent.Dropped e ->
                GoingOn.ended(selection, new Phase.Dropped(e.at())).done();
        };
    }

    private static Selection withWindow(Selection selection, UnaryOperator<Window> change) {
        return selection
                .phase()
                .openWindow()
                .map(window -> Edit.of(selection)
                        .phase(selection.phase().with(change.apply(window)))
                        .done())
                .orElse(selection);
    }

    private static Selection withRound(Selection selection, UnaryOperator<ConsentRound> change) {
        Optional<ConsentRound> round = selection.phase() instanceof Phase.Integrating open
                ? Optional.of(open.round())
                : selection.phase().openRound();
        return round.map(before ->
                        Edit.of(selection).touched().round(change.apply(before)).done())
                .orElse(selection);
    }

    private static Selection integrating(Selection selection, UnaryOperator<Phase.Integrating> change) {
        return selection.phase() instanceof Phase.Integrating open
                ? Edit.of(selection).phase(change.apply(open)).done()
                : selection;
    }

    private static Selection written(Selection selection, SelectionEvent.QualitiesWritten event) {
        List<Quality> all = new ArrayList<>(selection.qualities());
        all.removeIf(quality -> quality.by().equals(event.member()));
        event.qualities().forEach(text -> all.add(new Quality(event.member(), text)));
        return selection.phase() instanceof Phase.Gathering open
                ? Edit.of(selection)
                        .touched()
                        .qualities(all)
                        .phase(new Phase.Gathering(Edit.minus(open.missing(), event.member()), open.window()))
                        .done()
                : selection;
    }

    /** What is still hidden is replaced without a trace; what was shown stays readable behind what took its place. */
    private static Selection nominated(Selection selection, Nomination nomination) {
        List<Nomination> all = new ArrayList<>(selection.nominations());
        all.removeIf(other -> other.by().equals(nomination.by())
                && other.role() == nomination.role()
                && other.around() == nomination.around());
        all.add(nomination);
        return heard(Edit.of(selection).nominations(all), selection, nomination.by())
                .done();
    }

    private static Edit heard(Edit edit, Selection selection, MemberId member) {
        return selection.phase() instanceof Phase.Nominating open
                ? edit.phase(new Phase.Nominating(Edit.minus(open.again(), member), open.window()))
                : heardInChange(edit, selection, member);
    }

    /** Those who suggested somebody before it went back a step. */
    private static List<MemberId> written(Selection selection) {
        return selection.nominations().stream().map(Nomination::by).distinct().toList();
    }

    private static Edit heardInChange(Edit edit, Selection selection, MemberId member) {
        return selection.phase() instanceof Phase.Changing open
                ? edit.phase(new Phase.Changing(open.around(), Edit.minus(open.missing(), member), open.window()))
                : edit;
    }

    static int around(Selection selection) {
        return selection.nominations().stream()
                .mapToInt(Nomination::around)
                .max()
                .orElse(0);
    }

    static List<Objection> objections(ConsentRound round) {
        return round.objectors().stream()
                .map(member -> new Objection(member, round.reasonOf(member).orElseThrow()))
                .toList();
    }

    private static Selection objected(Selection selection, SelectionEvent.ObjectionsHeard event) {
        Candidacy candidacy = selection.phase().proposed().orElseThrow();
        ConsentRound round = selection.phase().openRound().orElseThrow();
        return Edit.of(selection)
                .notHeard(event.notHeard())
                .tried(Edit.plus(selection.tried(), new Tried(candidacy, objections(round))))
                .next(new Phase.Integrating(candidacy, round, List.of(), List.of(), event.window()))
                .done();
    }

    private static Selection settled(Selection selection, SelectionEvent.RoleSettled event) {
        Selection more = Edit.of(selection)
                .settled(Edit.plus(selection.settled(), event.settled()))
                .notHeard(List.of())
                .done();
        return Edit.of(more)
                .next(
                        more.open().isEmpty()
                                ? new Phase.Decided(event.at(), Optional.empty())
                                : new Phase.Choosing(event.window()))
                .done();
    }
}
