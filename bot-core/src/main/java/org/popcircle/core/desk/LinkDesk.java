package org.popcircle.core.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.popcircle.core.app.Caller;
import org.popcircle.core.app.Codes;
import org.popcircle.core.app.DomainClock;
import org.popcircle.core.app.Notice;
import org.popcircle.core.app.Reply;
import org.popcircle.core.app.Store;
import org.popcircle.core.cards.LinkViews;
import org.popcircle.core.identity.Identity;
import org.popcircle.core.identity.Identity.Claim;
import org.popcircle.core.identity.IdentityEvent;
import org.popcircle.core.view.ActionToken;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.wording.Words;

/**
 * Makes two accounts one person's (method.md E29). A code alone links nothing: it shows where both accounts are, and then
 * the one that asked for it says yes, privately, to the one that entered it. All records of identity change in one commit;
 * the circles are told afterwards, and again by a due time should that have failed.
 */
final class LinkDesk {

    /** How long a code, and then the question, is good: real time. */
    static final Duration LIFE = Duration.ofMinutes(15);

    private final Ledger ledger;
    private final Store store;
    private final Kinship kinship;
    private final Codes codes;
    private final DomainClock clock;
    private final InstantSource realTime;
    private final LinkViews views;

    LinkDesk(
            Ledger ledger,
            Store store,
            Kinship kinship,
            Codes codes,
            DomainClock clock,
            InstantSource realTime,
            String slash) {
        this.ledger = ledger;
        this.store = store;
        this.kinship = kinship;
        this.codes = codes;
        this.clock = clock;
        this.realTime = realTime;
        this.views = new LinkViews(slash);
    }

    /** Gives out a code; or asks about the account that has entered the last one. */
    Reply begin(Caller caller) {
        Words words = words(caller);
        Optional<Claim> claim = store.load(Documents.identity(caller.account()))
                .flatMap(stored -> stored.document().claim())
                .filter(waiting -> waiting.until().isAfter(realTime.instant()));
        if (claim.isPresent()) {
            return new Reply.Show(views.question(caller.account(), claim.get(), words));
        }
        Codes.Ticket ticket = new Codes.Ticket(Codes.Purpose.LINK, caller.account(), caller.name(), Optional.empty());
        Instant until = realTime.instant().plus(LIFE);
        return new Reply.Show(views.code(codes.issue(ticket, LIFE), until, words));
    }

    /** Somebody enters the code that their other account was given. */
    Reply enter(Caller caller, String typed) {
        Words words = words(caller);
        return switch (codes.redeem(Codes.Purpose.LINK, code(typed), caller.account(), caller.delivery())) {
            case Codes.Redeemed.Unknown() -> new Reply.Show(views.unknown(words));
            case Codes.Redeemed.Own() -> new Reply.Show(says("link.own", words));
            case Codes.Redeemed.TooManyTries() -> new Reply.Show(says("link.too-many", words));
            case Codes.Redeemed.Taken(Codes.Ticket ticket) -> claim(caller, ticket, words);
        };
    }

    /** What people type as a code, as it was given out: capitals and the marks between do not matter. */
    static String code(String typed) {
        String letters = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        return letters.substring(0, Math.min(letters.length(), 2 * Codes.LENGTH));
    }

    private Reply claim(Caller caller, Codes.Ticket ticket, Words words) {
        Account owner = ticket.owner();
        Claim claim =
                new Claim(caller.account(), caller.name(), realTime.instant().plus(LIFE));
        return change(caller, turn -> {
            Identity me = introduced(turn, caller.account(), caller.name(), words.locale());
            Identity other =
                    identity(turn, owner).orElseGet(() -> introduced(turn, owner, ticket.name(), words.locale()));
            if (me.everyAccount().contains(owner)) {
                return Done.with(says("link.already", words));
            }
            int together = me.everyAccount().size() + other.everyAccount().size();
            if (together > Identity.MOST_ACCOUNTS) {
                return Done.with(views.most(words));
            }
            write(turn, other, new IdentityEvent.Claimed(turn.now(), claim));
            turn.tell(owner, new Notice.LinkAsked(Identity.documentName(owner), claim.until()));
            return Done.with(views.asked(owner, ticket.name(), caller.account(), words));
        });
    }

    /** The owner of the code says whether the other account is theirs. */
    Reply answer(Caller caller, ActionToken token, boolean yes) {
        Words words = words(caller);
        return change(caller, turn -> {
            Optional<Identity> me = identity(turn, caller.account());
            Optional<Claim> claim = me.flatMap(mine -> mine.claimOf(token.target(), realTime.instant()));
            if (claim.isEmpty()) {
                return Done.with(linkedBefore(turn, me, token.target())
                        .map(other -> views.linked(other.account(), other.name(), words))
                        .orElseGet(() -> views.gone(words)));
            }
            if (!yes) {
                write(turn, me.orElseThrow(), new IdentityEvent.ClaimDropped(turn.now()));
                return Done.with(says("link.declined", words));
            }
            link(turn, me.orElseThrow(), claim.get());
            return new Done(views.linked(claim.get().by(), claim.get().name(), words), List.of(caller.account()));
        });
    }

    /** The account that this press has linked already, should it come twice. */
    private static Optional<Identity> linkedBefore(Turn turn, Optional<Identity> me, String document) {
        return me.stream()
                .flatMap(mine -> mine.others().stream())
                .filter(other -> Identity.documentName(other).equals(document))
                .findFirst()
                .flatMap(other -> identity(turn, other));
    }

    /** Writes all the accounts of both down as one person's. */
    private static void link(Turn turn, Identity me, Claim claim) {
        Set<Account> all = new LinkedHashSet<>(me.everyAccount());
        Identity other =
                identity(turn, claim.by()).orElseGet(() -> Identity.alone(claim.by(), claim.name(), me.locale()));
        all.addAll(other.everyAccount());
        for (Account account : all) {
            Identity one = account.equals(claim.by())
                    ? other
                    : identity(turn, account).orElseGet(() -> Identity.alone(account, me.name(), me.locale()));
            write(turn, one, new IdentityEvent.Linked(turn.now(), others(all, account)));
        }
        spreadLater(turn, me.account());
        turn.tell(claim.by(), new Notice.LinkMade(Identity.documentName(claim.by()), me.account()));
    }

    /** Whoever entered the code sees that it belongs to somebody else. */
    Reply stop(Caller caller, ActionToken token) {
        Words words = words(caller);
        return change(caller, turn -> {
            Optional<Identity> owner = turn.load(Documents.identity(token.target()))
                    .filter(other -> other.claim()
                            .filter(claim -> claim.by().equals(caller.account()))
                            .isPresent());
            owner.ifPresent(other -> write(turn, other, new IdentityEvent.ClaimDropped(turn.now())));
            return Done.with(owner.isPresent() ? says("link.stopped", words) : views.gone(words));
        });
    }

    /** From now on this account is for itself again. */
    Reply part(Caller caller) {
        Words words = words(caller);
        return change(caller, turn -> {
            Optional<Identity> me = identity(turn, caller.account())
                    .filter(mine -> !mine.others().isEmpty());
            if (me.isEmpty()) {
                return Done.with(says("link.alone", words));
            }
            List<Account> others = me.get().others();
            write(turn, me.get(), new IdentityEvent.Linked(turn.now(), List.of()));
            spreadLater(turn, caller.account());
            for (Account other : others) {
                identity(turn, other)
                        .ifPresent(
                                one -> write(turn, one, new IdentityEvent.Linked(turn.now(), others(others, other))));
            }
            spreadLater(turn, others.getFirst());
            return new Done(says("link.parted", words), List.of(caller.account(), others.getFirst()));
        });
    }

    /** @param changed one account of each person that is another than before */
    private record Done(View says, List<Account> changed) {
        static Done with(View says) {
            return new Done(says, List.of());
        }
    }

    private Reply change(Caller caller, Function<Turn, Done> work) {
        Ledger.Outcome<Done> outcome =
                ledger.change(Documents.PEOPLE, clock.now(), Optional.of(caller.delivery()), work);
        if (outcome.repeated()) {
            return new Reply.Silence();
        }
        outcome.result().changed().forEach(kinship::spread);
        return new Reply.Show(outcome.result().says());
    }

    private static void spreadLater(Turn turn, Account account) {
        turn.due(Identity.documentName(account), BackOffice.SPREAD, 0, turn.now());
    }

    private static Optional<Identity> identity(Turn turn, Account account) {
        return turn.load(Documents.identity(account));
    }

    private static Identity introduced(Turn turn, Account account, String name, Locale locale) {
        Identity known = identity(turn, account).orElseGet(() -> Identity.alone(account, name, locale));
        return write(turn, known, new IdentityEvent.Introduced(turn.now(), account, name, locale));
    }

    private static Identity write(Turn turn, Identity identity, IdentityEvent event) {
        Identity after = IdentityEvent.evolve(identity, event);
        turn.write(Documents.identity(after.account()), after, List.of(event));
        return after;
    }

    private static List<Account> others(Iterable<Account> all, Account but) {
        List<Account> others = new ArrayList<>();
        all.forEach(others::add);
        others.remove(but);
        return others;
    }

    private static View says(String key, Words words) {
        return View.NoteView.of(words.phrase(key));
    }

    private static Words words(Caller caller) {
        return Words.in(caller.locale());
    }
}
