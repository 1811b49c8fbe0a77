package org.popcircle.core.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.popcircle.core.consent.Given;
import org.popcircle.core.proposal.Participant.Standing;
import org.popcircle.core.vocabulary.Answering;
import org.popcircle.core.vocabulary.CircleId;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Messenger;
import org.popcircle.core.vocabulary.Pace;
import org.popcircle.core.vocabulary.Place;
import org.popcircle.core.vocabulary.ProcessId;
import org.popcircle.core.vocabulary.Rhythm;
import org.popcircle.core.vocabulary.Style;
import org.popcircle.core.vocabulary.Term;

/** How a proposal of the tests begins: a one-off in a kept circle with a day for each step, unless said otherwise. */
record Opening(
        MemberId by,
        List<Participant> people,
        boolean quick,
        boolean check,
        boolean rule,
        Term term,
        Pace pace,
        Rhythm rhythm,
        Optional<MemberId> facilitator,
        Optional<MemberId> wordsmith,
        boolean open,
        boolean inTurn) {

    static final Instant MONDAY = Instant.parse("2026-06-01T09:00:00Z");
    static final Wording STALL =
            new Wording("Stall", "We run a stall on Saturdays.", "Bread is thrown away.", new Term.Open(), List.of());

    /** In a circle that stays: all of them are members. */
    static Opening proposal(MemberId by, MemberId... others) {
        return opening(false, by, Standing.JOINED, others);
    }

    /** In a pop-up: the others are invited. */
    static Opening quickProposal(MemberId by, MemberId... others) {
        return opening(true, by, Standing.INVITED, others);
    }

    static Opening check(MemberId by, MemberId... others) {
        return proposal(by, others).asCheck();
    }

    static Opening quickCheck(MemberId by, MemberId... others) {
        return quickProposal(by, others).asCheck();
    }

    private static Opening opening(boolean quick, MemberId by, Standing standing, MemberId... others) {
        List<Participant> people = new ArrayList<>();
        people.add(People.participant(by, Standing.JOINED));
        for (MemberId other : others) {
            people.add(People.participant(other, standing));
        }
        return new Opening(
                by,
                people,
                quick,
                false,
                false,
                new Term.Open(),
                Pace.DAY,
                Rhythm.always(ZoneOffset.UTC),
                Optional.empty(),
                Optional.empty(),
                false,
                false);
    }

    private Opening asCheck() {
        return new Opening(by, people, quick, true, rule, term, pace, rhythm, facilitator, wordsmith, open, inTurn);
    }

    Opening asRule(Term until) {
        return new Opening(by, people, quick, check, true, until, pace, rhythm, facilitator, wordsmith, open, inTurn);
    }

    Opening until(LocalDate day) {
        return new Opening(
                by,
                people,
                quick,
                check,
                rule,
                new Term.DoneBy(day),
                pace,
                rhythm,
                facilitator,
                wordsmith,
                open,
                inTurn);
    }

    Opening at(Pace other) {
        return new Opening(by, people, quick, check, rule, term, other, rhythm, facilitator, wordsmith, open, inTurn);
    }

    Opening in(Rhythm other) {
        return new Opening(by, people, quick, check, rule, term, pace, other, facilitator, wordsmith, open, inTurn);
    }

    Opening ledBy(MemberId member) {
        return new Opening(
                by, people, quick, check, rule, term, pace, rhythm, Optional.of(member), wordsmith, open, inTurn);
    }

    Opening wordedBy(MemberId member) {
        return new Opening(
                by, people, quick, check, rule, term, pace, rhythm, facilitator, Optional.of(member), open, inTurn);
    }

    /** Whoever says "I'm in" takes part, too. */
    Opening toEverybody() {
        return new Opening(by, people, true, check, rule, term, pace, rhythm, facilitator, wordsmith, true, inTurn);
    }

    /** Its consent rounds are held in turn. */
    Opening oneAfterAnother() {
        return new Opening(by, people, quick, check, rule, term, pace, rhythm, facilitator, wordsmith, open, true);
    }

    ProposalEvent.Opened event() {
        Frame frame = new Frame(
                "Valley",
                List.of(new Place(Messenger.SLACK, "T1", "C1")),
                quick,
                open,
                List.of(),
                check,
                rule,
                Optional.empty(),
                pace,
                rhythm,
                Locale.ENGLISH,
                Optional.empty(),
                false,
                inTurn ? Optional.of(Style.PLAIN.answered(Answering.IN_TURN)) : Optional.empty(),
                by,
                MONDAY);
        Optional<Given> own = check ? Optional.of(OpeningRules.ownAnswer(MONDAY)) : Optional.empty();
        return new ProposalEvent.Opened(
                MONDAY,
                new ProcessId(new CircleId("valley"), 1),
                frame,
                Duties.of(by, facilitator, wordsmith),
                people,
                new Wording(STALL.title(), STALL.text(), STALL.why(), term, List.of()),
                own);
    }
}
