package org.popcircle.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.model.User;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.popcircle.core.view.FieldValue.PickedPerson.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Slack knows of people, remembered for a while. Asking never waits for Slack; whoever is unknown is looked up in the
 * background and known the next time.
 */
final class SlackPeople {

    private static final Logger log = LoggerFactory.getLogger(SlackPeople.class);
    private static final Duration FRESH = Duration.ofHours(1);
    private static final int MOST_REMEMBERED = 20_000;

    private final SlackApi api;
    private final Executor background;
    private final InstantSource clock;
    private final Map<Key, Known> known = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Known> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };
    private final Set<Key> underWay = ConcurrentHashMap.newKeySet();
    private volatile Instant holdUntil = Instant.MIN;

    SlackPeople(SlackApi api, Executor background, InstantSource clock) {
        this.api = api;
        this.background = background;
        this.clock = clock;
    }

    /** How somebody is called and lives. */
    record Profile(String name, Kind kind, ZoneId zone, Locale locale) {}

    private record Key(String workspace, String user) {}

    private record Known(Profile profile, Instant since) {}

    /** What is known now; {@code called} stands in for the name of somebody unknown. */
    Profile of(String workspace, String user, String called) {
        Key key = new Key(workspace, user);
        Optional<Known> remembered = remembered(key);
        if (remembered.isEmpty() || remembered.get().since().plus(FRESH).isBefore(clock.instant())) {
            background.execute(() -> lookUp(key));
        }
        return remembered
                .map(Known::profile)
                .orElseGet(() -> new Profile(called, Kind.PERSON, ZoneOffset.UTC, Locale.ENGLISH));
    }

    /** The language to write to somebody in. */
    Locale locale(String workspace, String user) {
        return of(workspace, user, user).locale();
    }

    /** Looks people up beforehand, and waits for them a little; whoever is not known by then stays unknown. */
    void prepare(String workspace, Collection<String> users, Duration patience) {
        var unknown = users.stream()
                .map(user -> new Key(workspace, user))
                .filter(key -> remembered(key).isEmpty())
                .toList();
        CountDownLatch open = new CountDownLatch(unknown.size());
        for (Key key : unknown) {
            background.execute(() -> {
                lookUp(key);
                open.countDown();
            });
        }
        try {
            if (!open.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                log.debug("{} people are not known yet", open.getCount());
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Slack told about somebody. */
    void changed(String workspace, User user) {
        remember(new Key(workspace, user.getId()), profile(workspace, user));
    }

    private Optional<Known> remembered(Key key) {
        synchronized (known) {
            return Optional.ofNullable(known.get(key));
        }
    }

    private void remember(Key key, Profile profile) {
        synchronized (known) {
            known.put(key, new Known(profile, clock.instant()));
        }
    }

    private void lookUp(Key key) {
        if (clock.instant().isBefore(holdUntil) || !underWay.add(key)) {
            return;
        }
        try {
            Optional<MethodsClient> client = api.of(key.workspace());
            if (client.isPresent()) {
                UsersInfoResponse answer =
                        client.get().usersInfo(ask -> ask.user(key.user()).includeLocale(true));
                if (answer.isOk()) {
                    remember(key, profile(key.workspace(), answer.getUser()));
                } else {
                    log.info("Slack does not tell about a person: {}", answer.getError());
                }
            }
        } catch (SlackApiException refused) {
            holdUntil = clock.instant().plus(Errors.pause(refused).orElse(Duration.ofSeconds(5)));
            log.info("People cannot be looked up now: {}", refused.getMessage());
        } catch (IOException | RuntimeException unreachable) {
            log.info("People cannot be looked up now: {}", unreachable.toString());
        } finally {
            underWay.remove(key);
        }
    }

    private static Profile profile(String workspace, User user) {
        return new Profile(name(user), kind(workspace, user), zone(user.getTz()), locale(user.getLocale()));
    }

    private static String name(User user) {
        User.Profile profile = user.getProfile();
        String shown = profile == null ? null : profile.getDisplayName();
        if (shown == null || shown.isBlank()) {
            shown = profile == null ? null : profile.getRealName();
        }
        if (shown == null || shown.isBlank()) {
            shown = user.getRealName();
        }
        return shown == null || shown.isBlank()
                ? Optional.ofNullable(user.getName()).orElse(user.getId())
                : shown;
    }

    private static Kind kind(String workspace, User user) {
        if (user.isDeleted()) {
            return Kind.DEACTIVATED;
        }
        if (user.isBot() || "USLACKBOT".equals(user.getId())) {
            return Kind.BOT;
        }
        boolean elsewhere = user.getTeamId() != null && !user.getTeamId().equals(workspace);
        return user.isRestricted() || user.isUltraRestricted() || user.isStranger() || elsewhere
                ? Kind.GUEST
                : Kind.PERSON;
    }

    private static ZoneId zone(@org.jspecify.annotations.Nullable String name) {
        try {
            return name == null || name.isBlank() ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException unheardOf) {
            return ZoneOffset.UTC;
        }
    }

    private static Locale locale(@org.jspecify.annotations.Nullable String tag) {
        return tag == null || tag.isBlank() ? Locale.ENGLISH : Locale.forLanguageTag(tag.replace('_', '-'));
    }
}
