package org.popcircle.core.desk;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.popcircle.core.app.Codes;
import org.popcircle.core.app.Conversation;
import org.popcircle.core.app.Directory;
import org.popcircle.core.app.DomainClock;
import org.popcircle.core.app.DueTimes;
import org.popcircle.core.app.Outages;
import org.popcircle.core.app.Outbox;
import org.popcircle.core.app.Redraws;
import org.popcircle.core.app.Stage;
import org.popcircle.core.app.Store;
import org.popcircle.core.app.Unreachable;
import org.popcircle.core.cards.LinkViews;
import org.popcircle.core.timer.Tempo;
import org.popcircle.core.timer.Workers;
import org.popcircle.core.vocabulary.CircleId;
import org.popcircle.core.vocabulary.Place;

/**
 * Popcircle, put together from the ports of a store and of messengers. Nothing runs until the workers are started; they are
 * stopped before the store is closed.
 */
public final class Popcircle {

    private final Conversation conversation;
    private final BackOffice backOffice;
    private final PaintingRoom paintingRoom;
    private final Keeping keeping;
    private final DomainClock clock;
    private final InstantSource realTime;
    private final List<Workers> workers = new CopyOnWriteArrayList<>();

    /** Where everything is kept. */
    public record Keeping(
            Store store,
            Directory directory,
            Codes codes,
            DueTimes dueTimes,
            Redraws redraws,
            Outbox outbox,
            Outages outages) {}

    /**
     * @param freshIds new circle ids, unique and not guessable
     * @param command how people call it, such as {@code /circle}
     */
    public Popcircle(
            Keeping keeping, DomainClock clock, InstantSource realTime, Supplier<CircleId> freshIds, String command) {
        this.keeping = keeping;
        this.clock = clock;
        this.realTime = realTime;
        Ledger ledger = new Ledger(keeping.store(), this::poke);
        Kinship kinship = new Kinship(ledger, keeping.store(), keeping.directory(), clock);
        Openings openings = new Openings(ledger, keeping.store(), keeping.directory(), kinship, clock, freshIds);
        CircleDesk circles = new CircleDesk(ledger, keeping.store(), keeping.directory(), clock, openings, command);
        LinkDesk links = new LinkDesk(ledger, keeping.store(), kinship, keeping.codes(), clock, realTime, command);
        BridgeDesk bridges = new BridgeDesk(ledger, keeping, clock, realTime, freshIds, command);
        ReadingRoom reading = new ReadingRoom(keeping.store(), keeping.directory());
        Welcome welcome = new Welcome(ledger, reading, openings, kinship, clock);
        ProposalDesk proposals =
                new ProposalDesk(new PressDesk<>(ledger, clock, new ProposalTrade()), keeping.store(), clock);
        Beside beside = new Beside(ledger, keeping.directory(), kinship, clock, freshIds);
        Matters matters = new Matters(keeping.store());
        Threshold threshold = new Threshold(ledger, kinship, clock);
        ProcessDesk processes = new ProcessDesk(
                proposals,
                new RoundDesk(new PressDesk<>(ledger, clock, new RoundTrade()), threshold, clock),
                new SelectionDesk(
                        new PressDesk<>(ledger, clock, new SelectionTrade()),
                        threshold,
                        new Newcomers(kinship),
                        reading,
                        clock),
                new ShapingDesk(new PressDesk<>(ledger, clock, new ShapingTrade()), threshold, clock),
                matters,
                circles,
                new OpenDoor(proposals, threshold),
                keeping.redraws());
        SelectionOpenings selections = new SelectionOpenings(beside);
        Beginnings beginnings = new Beginnings(
                openings, new RoundOpenings(beside), selections, new ShapingOpenings(beside), circles, clock);
        SelectionVariants variants = new SelectionVariants(beginnings, openings, selections, reading);
        conversation = new FrontDesk(
                beginnings,
                variants,
                new Continuations(
                        beginnings, variants, openings, proposals, matters, circles, new ReviewDesk(reading, openings)),
                processes,
                circles,
                welcome,
                links,
                bridges);
        backOffice = new BackOffice(
                ledger, keeping.store(), keeping.directory(), keeping.dueTimes(), keeping.outages(), kinship, clock);
        paintingRoom = new PaintingRoom(keeping.store(), keeping.redraws(), new LinkViews(command), realTime);
    }

    /** What is spoken in a place: the circle's language, or English where there is none. */
    public Locale languageAt(Place place) {
        return keeping.directory()
                .circleAt(place)
                .flatMap(circle -> keeping.store().load(Documents.circle(circle)))
                .map(stored -> stored.document().settings().language())
                .orElse(Locale.ENGLISH);
    }

    BackOffice backOffice() {
        return backOffice;
    }

    public Conversation conversation() {
        return conversation;
    }

    /** The workers that serve one messenger; the caller starts and stops them. */
    public Workers workers(Stage stage, Unreachable unreachable, Tempo tempo) {
        Workers own = new Workers(
                new Workers.Waiting(keeping.dueTimes(), keeping.redraws(), keeping.outbox(), keeping.outages()),
                new Workers.Means(backOffice, clock, paintingRoom, paintingRoom, stage, unreachable),
                realTime,
                tempo);
        workers.add(own);
        return own;
    }

    /** Cards and messages may be waiting. */
    public void poke() {
        workers.forEach(Workers::poke);
    }

    /** Domain time was moved: something may be due. */
    public void pokeDue() {
        workers.forEach(Workers::pokeDue);
    }
}
