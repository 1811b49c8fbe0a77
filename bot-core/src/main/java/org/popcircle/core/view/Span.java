package org.popcircle.core.view;

import java.time.Instant;
import java.time.LocalDate;

/** A piece of a phrase. No markup: everything is escaped when it is drawn. */
public sealed interface Span {

    /** Our words, or somebody's, as they are. */
    record Plain(String text) implements Span {}

    /** Words that carry the weight of the sentence. */
    record Strong(String text) implements Span {}

    /** Words of an earlier version that are gone in this one. */
    record Removed(String text) implements Span {}

    /** Words that are new in this version. */
    record Added(String text) implements Span {}

    /** A person who should notice this, drawn as a mention where the messenger knows them. */
    record Mention(Person person) implements Span {}

    /** A point in time, drawn in the reader's own zone. */
    record Moment(Instant at) implements Span {}

    /** A day without a time, the same for every reader. */
    record Day(LocalDate date) implements Span {}
}
