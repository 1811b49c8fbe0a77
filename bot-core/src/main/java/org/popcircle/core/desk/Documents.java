package org.popcircle.core.desk;

import org.popcircle.core.app.DocumentKey;
import org.popcircle.core.circle.Circle;
import org.popcircle.core.identity.Identity;
import org.popcircle.core.logbook.Decision;
import org.popcircle.core.proposal.Proposal;
import org.popcircle.core.round.Round;
import org.popcircle.core.selection.Selection;
import org.popcircle.core.shaping.Shaping;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.CircleId;

/** The names of a circle's documents. */
final class Documents {

    static final String CIRCLE = "circle";

    /** The list of a circle's decisions, newest first. */
    static final String LOGBOOK = "logbook";

    /** Whose the accounts are is kept like a circle's documents, all of them in one place, so that one commit can change several. */
    static final CircleId PEOPLE = new CircleId("people");

    private static final String ROUND = "r";
    private static final String SELECTION = "s";
    private static final String SHAPING = "b";

    private Documents() {}

    static DocumentKey<Identity> identity(Account account) {
        return identity(Identity.documentName(account));
    }

    static DocumentKey<Identity> identity(String name) {
        return new DocumentKey<>(PEOPLE, name, Identity.class);
    }

    static DocumentKey<Circle> circle(CircleId circle) {
        return new DocumentKey<>(circle, CIRCLE, Circle.class);
    }

    static DocumentKey<Proposal> proposal(CircleId circle, int number) {
        return new DocumentKey<>(circle, proposalName(number), Proposal.class);
    }

    static DocumentKey<Decision> decision(CircleId circle, int number) {
        return new DocumentKey<>(circle, Decision.documentName(number), Decision.class);
    }

    static DocumentKey<Round> round(CircleId circle, int number) {
        return new DocumentKey<>(circle, roundName(number), Round.class);
    }

    static String roundName(int number) {
        return ROUND + number;
    }

    static boolean isRound(String document) {
        return document.startsWith(ROUND);
    }

    static DocumentKey<Selection> selection(CircleId circle, int number) {
        return new DocumentKey<>(circle, selectionName(number), Selection.class);
    }

    static String selectionName(int number) {
        return SELECTION + number;
    }

    static boolean isSelection(String document) {
        return document.startsWith(SELECTION);
    }

    static DocumentKey<Shaping> shaping(CircleId circle, int number) {
        return new DocumentKey<>(circle, shapingName(number), Shaping.class);
    }

    static String shapingName(int number) {
        return SHAPING + number;
    }

    static boolean isShaping(String document) {
        return document.startsWith(SHAPING);
    }

    static String proposalName(int number) {
        return Integer.toString(number);
    }

    static boolean isDecision(String document) {
        return document.startsWith("d");
    }

    /** The number in the name of a process or a decision. */
    static int number(String document) {
        boolean hasLetter = isDecision(document) || isRound(document) || isSelection(document) || isShaping(document);
        return Integer.parseInt(hasLetter ? document.substring(1) : document);
    }
}
