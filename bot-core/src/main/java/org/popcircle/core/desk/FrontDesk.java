package org.popcircle.core.desk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.popcircle.core.app.Caller;
import org.popcircle.core.app.Conversation;
import org.popcircle.core.app.Reply;
import org.popcircle.core.command.Command;
import org.popcircle.core.command.CommandLine;
import org.popcircle.core.command.RoundWord;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.FieldValue;
import org.popcircle.core.view.Verb;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.Place;

/** Where everything arrives that people type, press and fill in. */
final class FrontDesk implements Conversation {

    private final Beginnings beginnings;
    private final SelectionVariants variants;
    private final Continuations continuations;
    private final ProcessDesk processes;
    private final CircleDesk circles;
    private final Welcome welcome;
    private final LinkDesk links;
    private final BridgeDesk bridges;

    FrontDesk(
            Beginnings beginnings,
            SelectionVariants variants,
            Continuations continuations,
            ProcessDesk processes,
            CircleDesk circles,
            Welcome welcome,
            LinkDesk links,
            BridgeDesk bridges) {
        this.beginnings = beginnings;
        this.variants = variants;
        this.continuations = continuations;
        this.processes = processes;
        this.circles = circles;
        this.welcome = welcome;
        this.links = links;
        this.bridges = bridges;
    }

    @Override
    public Reply types(Caller caller, String text) {
        return switch (CommandLine.parse(text)) {
            case Command.Check c ->
                begins(
                        c.question(),
                        beginnings.ask(caller, ActionToken.of(Verb.CHECK), c.question(), "", c.mentioned()));
            case Command.Propose c ->
                begins(c.title(), beginnings.ask(caller, ActionToken.of(Verb.PROPOSE), c.title(), "", c.mentioned()));
            case Command.Round c ->
                begins(c.prompt(), beginnings.round(caller, c.kind().map(RoundWord::key), c.prompt(), c.mentioned()));
            case Command.Select c -> begins(c.role(), beginnings.select(caller, c.role(), "", c.mentioned()));
            case Command.Prioritise c -> begins(c.words(), variants.prioritise(caller, c.words(), c.mentioned()));
            case Command.Welcome c -> begins(c.hopes(), variants.welcome(caller, c.hopes(), c.mentioned()));
            case Command.Shape c -> begins(c.need(), beginnings.shape(caller, c.need(), c.mentioned()));
            case Command.Status _ -> circles.status(caller);
            case Command.Mine _ -> new Reply.Show(circles.home(caller));
            case Command.Members _ -> circles.members(caller);
            case Command.Link c ->
                c.code().map(code -> links.enter(caller, code)).orElseGet(() -> links.begin(caller));
            case Command.Unlink _ -> links.part(caller);
            case Command.Bridge c ->
                c.code().map(code -> bridges.enter(caller, code)).orElseGet(() -> bridges.begin(caller));
            case Command.Unbridge _ -> bridges.end(caller);
            case Command.Settings _ -> circles.settings(caller);
            case Command.Backlog c -> circles.backlog(caller, c.add());
            case Command.Log c -> circles.log(caller, c.words());
            case Command.Help c -> circles.help(caller, c.topic());
            case Command.Misunderstood c -> circles.misunderstood(caller, c);
        };
    }

    /** Where nothing can begin, the words behind the command are given back. */
    private static Reply begins(String typed, Reply reply) {
        return reply instanceof Reply.Show(View.NoteView says) ? new Reply.Show(says.givingBack(typed)) : reply;
    }

    @Override
    public Reply presses(Caller caller, ActionToken token) {
        return switch (token.verb()) {
            case CHECK, PROPOSE -> beginnings.ask(caller, ActionToken.of(token.verb()), "", "", List.of());
            case ROUND -> beginnings.round(caller, Optional.of(token.target()), "", List.of());
            case SHAPE -> beginnings.shape(caller, "", List.of());
            case BRING -> continuations.bring(caller, token);
            case RENEW, END_DECISION -> continuations.again(caller, token);
            case SELECT -> continuations.selectAnew(caller, token);
            case PRIORITISE, WELCOME -> variants.press(caller, token);
            case PROPOSE_DRAFT -> continuations.draft(caller, token);
            case STORY, EXPORT, EARLY_REVIEW, KEEP_CIRCLE, LEAVE_CIRCLE, ON_LEAVE, MEMBERS, SETTINGS ->
                circles.press(caller, token);
            case ASK_IN -> welcome.form(caller, token);
            case COME_IN -> welcome.answer(caller, token, true);
            case STAY_OUT -> welcome.answer(caller, token, false);
            case LINK_YES -> links.answer(caller, token, true);
            case LINK_NO -> links.answer(caller, token, false);
            case LINK_STOP -> links.stop(caller, token);
            case STATUS, MINE, BACKLOG, LOG, HELP -> circles.press(caller, token);
            default -> processes.press(caller, token);
        };
    }

    @Override
    public Reply submits(Caller caller, ActionToken token, Map<String, FieldValue> values) {
        return switch (token.verb()) {
            case CHECK, PROPOSE, ROUND, SELECT, SHAPE -> beginnings.submitted(caller, token, values);
            case PRIORITISE, WELCOME -> variants.submitted(caller, token, values);
            case PROPOSE_DRAFT, RENEW, END_DECISION, BRING -> continuations.submitted(caller, token, values);
            case ASK_IN -> welcome.propose(caller, token, values);
            case SETTINGS, EARLY_REVIEW, BACKLOG, LOG -> circles.submit(caller, token, values);
            default -> processes.submit(caller, token, values);
        };
    }

    @Override
    public Reply uses(Caller caller, MessageUse use, String messageText) {
        return switch (use) {
            case PROPOSAL -> beginnings.ask(caller, ActionToken.of(Verb.PROPOSE), "", messageText, List.of());
            case QUESTION ->
                circles.onTheOpenCard(caller, Verb.ASK, token -> processes.press(caller, token, messageText));
            case REACTION ->
                circles.onTheOpenCard(caller, Verb.REACT, token -> processes.press(caller, token, messageText));
        };
    }

    @Override
    public Optional<View> pointer(Place place, String message, ActionToken token) {
        return processes.pointer(place, message, token);
    }

    @Override
    public View home(Caller caller) {
        return circles.home(caller);
    }

    @Override
    public Locale language(Caller caller) {
        return circles.words(caller).locale();
    }

    @Override
    public void wentAway(Caller caller) {
        // Leaving a channel is not leaving the circle (method.md E8): the person is waited for like anybody absent.
    }
}
