package org.popcircle.core.view;

import java.util.Locale;
import java.util.Optional;

/** Everything a person can mean by a press or a form. Names are for ever: old cards carry them. */
public enum Verb {
    // starting something
    CHECK,
    PROPOSE,
    PROPOSE_MORE,
    CORRECT,
    CANCEL,
    PROPOSE_DRAFT,
    ROUND,
    // in a round
    SPEAK,
    PASS_ON,
    COME_BACK,
    REPLY,
    SKIP,
    LATER,
    CALL_BACK,
    NEXT_ROUND,
    END_ROUND,
    KEEP_FOR_LATER,
    // in a selection
    SELECT,
    PRIORITISE,
    WELCOME,
    QUALITIES,
    NO_QUALITIES,
    MEND_LIST,
    NOMINATE,
    SUGGEST_NOBODY,
    KEEP_NAME,
    CHANGE_AGAIN,
    CANDIDATE,
    HAND_OVER,
    SELECT_CONSENT,
    SELECT_OBJECT,
    SHORTEN,
    SAFEGUARD,
    SELECT_IDEA,
    SETTLED,
    FIRM,
    SELECT_ON,
    SELECT_TIME,
    SELECT_DROP,
    // speaking in a process
    CLEAR,
    NO_QUESTION,
    ASK,
    ANSWER,
    REACT,
    LOOKS_GOOD,
    CONSENT,
    CONSENT_BUT,
    OBJECT,
    PASS,
    TALK_FIRST,
    COME_LATER,
    TAKE_TIME,
    QUIETLY,
    LET_GO,
    ASK_AGAIN,
    LEAVE_ME_OUT,
    // time and people
    NEED_TIME,
    NEEDS_MEETING,
    TAKE_UP_AGAIN,
    EXTEND,
    CONTACT,
    ON_LEAVE,
    CLOSE_ROUND,
    GO_ON_WITHOUT,
    WAIT_FOR_THEM,
    STAND_IN,
    STAND_IN_YES,
    STAND_IN_NO,
    // wording
    TAKE_WORDING,
    AMEND,
    GO_ON,
    IDEA,
    ASK_OBJECTOR,
    RESOLVED,
    FOCUS,
    TOGETHER,
    // ways out
    DROP,
    PARK,
    OTHERWISE,
    SWITCH_TO,
    TAKE_OVER,
    STUCK,
    // how to go on, in every process but proposals
    WAY,
    WAY_YES,
    WAY_NO,
    WAY_BACK,
    WAY_AGAIN,
    // building a proposal
    SHAPE,
    SHAPE_AGREE,
    NEED_BETTER,
    NEED_WORDS,
    DIMENSION,
    PARK_IDEA,
    KEEP_DIMENSION,
    ADD_IDEA,
    LEAVE_OUT_IDEA,
    SHAPE_IDEA,
    MORE_IDEAS,
    TUNE,
    NAME_TUNERS,
    TUNER_REASON,
    SYNTHESIS,
    BRING,
    SHAPE_ON,
    SHAPE_DROP,
    // afterwards and around
    JOIN,
    BEGIN,
    DECLINE,
    SHOW_CARD,
    STORY,
    EXPORT,
    EARLY_REVIEW,
    RENEW,
    END_DECISION,
    KEEP_CIRCLE,
    LEAVE_CIRCLE,
    ASK_IN,
    COME_IN,
    STAY_OUT,
    LINK_YES,
    LINK_NO,
    LINK_STOP,
    MEMBERS,
    SETTINGS,
    STATUS,
    MINE,
    BACKLOG,
    LOG,
    HELP,
    MORE;

    /** The name in a token. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Verb> named(String key) {
        for (Verb verb : values()) {
            if (verb.key().equals(key)) {
                return Optional.of(verb);
            }
        }
        return Optional.empty();
    }
}
