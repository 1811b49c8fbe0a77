package org.popcircle.slack;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.popcircle.core.app.Caller;
import org.popcircle.core.app.Store;
import org.popcircle.core.view.FieldValue.PickedPerson.Kind;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Messenger;
import org.popcircle.core.vocabulary.Place;

/** Tells the core who acted, from what a payload says and what is remembered of the person. */
final class SlackCallers {

    /** Well within the time that Slack gives for an acknowledgement. */
    private static final Duration TO_MEET = Duration.ofMillis(700);

    /** Channels whose id begins so are conversations of two. */
    private static final String DIRECT = "D";

    private final SlackPeople people;
    private final Function<Caller, Locale> languages;
    private final InstantSource clock;

    /** @param languages in which language somebody is spoken to where they are */
    SlackCallers(SlackPeople people, Function<Caller, Locale> languages, InstantSource clock) {
        this.people = people;
        this.languages = languages;
        this.clock = clock;
    }

    /** What Slack calls every private channel: nobody who is not in it learns its name, nor do we. */
    private static final String PRIVATE = "privategroup";

    /**
     * @param workspace where it happened: the one whose token answers
     * @param home the person's own workspace, which in a shared channel may be another
     */
    record Who(String workspace, @Nullable String home, String user, String called) {}

    /** Learns, if need be, whether somebody is a guest: before they let themselves in. */
    void meet(String workspace, String user) {
        people.prepare(workspace, List.of(user), TO_MEET);
    }

    Caller caller(Who who, Optional<Place> place, String placeName, String delivery, Instant pressed) {
        SlackPeople.Profile profile = people.of(who.workspace(), who.user(), who.called());
        boolean visiting = who.home() != null && !who.home().equals(who.workspace());
        return new Caller(
                new Account(Messenger.SLACK, who.workspace(), who.user()),
                profile.name(),
                visiting && profile.kind() == Kind.PERSON ? Kind.GUEST : profile.kind(),
                Set.of(),
                profile.zone(),
                profile.locale(),
                place,
                placeName.equals(PRIVATE) ? "" : placeName,
                delivery,
                pressed);
    }

    /** In which language somebody is spoken to, looked up anew each time; their own where that cannot be looked up. */
    Supplier<Locale> languageOf(Caller caller) {
        return () -> {
            try {
                return languages.apply(caller);
            } catch (Store.StoreUnavailable unreachable) {
                return caller.locale();
            }
        };
    }

    /** How people address the bot, once that is known. */
    Optional<String> nameOf(String workspace, String user) {
        String name = people.of(workspace, user, "").name();
        return name.isEmpty() ? Optional.empty() : Optional.of("@" + name);
    }

    /** A channel as a place; empty for a conversation of two, or none. */
    static Optional<Place> place(String workspace, @Nullable String channel) {
        return channel == null || channel.isBlank() || channel.startsWith(DIRECT)
                ? Optional.empty()
                : Optional.of(new Place(Messenger.SLACK, workspace, channel));
    }

    /** For what Slack sends without a time. */
    Instant now() {
        return clock.instant();
    }

    /** Slack's time stamps are seconds with six decimals. */
    Instant moment(@Nullable String timestamp) {
        if (timestamp == null) {
            return now();
        }
        try {
            BigDecimal seconds = new BigDecimal(timestamp);
            long whole = seconds.longValue();
            return Instant.ofEpochSecond(
                    whole,
                    seconds.subtract(BigDecimal.valueOf(whole))
                            .movePointRight(9)
                            .longValue());
        } catch (NumberFormatException | java.time.DateTimeException notATime) {
            return now();
        }
    }
}
