package org.popcircle.discord;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.entities.channel.Channel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import org.jspecify.annotations.Nullable;
import org.popcircle.core.app.Caller;
import org.popcircle.core.view.FieldValue.PickedPerson.Kind;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Messenger;
import org.popcircle.core.vocabulary.Place;

/** Tells the core who acted, from what an interaction says. Discord tells no time zone: moments are drawn in the reader's. */
final class DiscordCallers {

    private static final int IS_GUEST = 1 << 4;

    /** Where somebody writes to us directly who has met us in no server. */
    private static final String NOWHERE = "direct";

    /** How much of the three seconds may go into asking what is spoken here. */
    private static final Duration FOR_LANGUAGE = Duration.ofMillis(400);

    private final DiscordPeople people;
    private final Function<Caller, Locale> languages;
    private final Executor background;

    /** @param languages in which language somebody is spoken to where they are */
    DiscordCallers(DiscordPeople people, Function<Caller, Locale> languages, Executor background) {
        this.people = people;
        this.languages = languages;
        this.background = background;
    }

    /** Where somebody acted, whom we answer in the language that is spoken there. */
    Origin origin(Caller caller, IReplyCallback interaction, boolean inPlace) {
        return new Origin(caller, interaction, () -> languageOf(caller), inPlace);
    }

    /** Somebody's own language, where that of the place cannot be looked up soon. */
    private Locale languageOf(Caller caller) {
        return CompletableFuture.supplyAsync(() -> languages.apply(caller), background)
                .completeOnTimeout(caller.locale(), FOR_LANGUAGE.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(unreachable -> caller.locale())
                .join();
    }

    /** @param about the server that a direct message was about, where what was pressed tells it */
    Caller caller(Interaction interaction, Optional<String> about) {
        User user = interaction.getUser();
        Guild guild = interaction.getGuild();
        Locale locale = interaction.getUserLocale().toLocale();
        String server = guild == null
                ? about.or(() -> people.lastServerOf(user.getId())).orElse(NOWHERE)
                : guild.getId();
        if (guild != null) {
            people.met(user.getId(), server, locale);
        }
        return new Caller(
                new Account(Messenger.DISCORD, server, user.getId()),
                name(user, interaction.getMember()),
                kind(user, interaction.getMember()),
                roles(interaction.getMember()),
                ZoneOffset.UTC,
                locale,
                guild == null ? Optional.empty() : place(server, interaction.getChannel()),
                interaction.getChannel() == null
                        ? ""
                        : parent(interaction.getChannel()).getName(),
                "interaction:" + interaction.getId(),
                interaction.getTimeCreated().toInstant());
    }

    /**
     * Whoever sends a form, in the name of that form, so that a form sent twice is one.
     *
     * @param server what the form is about, also where it is sent from elsewhere
     */
    static Caller sending(Caller caller, String server, String delivery) {
        return new Caller(
                new Account(Messenger.DISCORD, server, caller.account().user()),
                caller.name(),
                caller.kind(),
                caller.groups(),
                caller.zone(),
                caller.locale(),
                caller.place(),
                caller.placeName(),
                delivery,
                caller.pressed());
    }

    /** The roles that came along with what somebody did, and the one that everybody in the server has. */
    private static Set<String> roles(@Nullable Member member) {
        return member == null
                ? Set.of()
                : Stream.concat(Stream.of(member.getGuild().getPublicRole()), member.getUnsortedRoles().stream())
                        .map(Role::getId)
                        .collect(Collectors.toUnmodifiableSet());
    }

    static String name(User user, @Nullable Member member) {
        return member == null ? user.getEffectiveName() : member.getEffectiveName();
    }

    private static Optional<Place> place(String server, @Nullable Channel channel) {
        return channel == null
                ? Optional.empty()
                : Optional.of(
                        new Place(Messenger.DISCORD, server, parent(channel).getId()));
    }

    /** What happens in a thread belongs to its channel. */
    private static Channel parent(Channel channel) {
        return channel instanceof ThreadChannel thread ? thread.getParentChannel() : channel;
    }

    /** What kind of account it is; Discord marks a guest by a flag of the member that JDA has no name for. */
    static Kind kind(User user, @Nullable Member member) {
        if (user.isBot()) {
            return Kind.BOT;
        }
        return member != null && (member.getFlagsRaw() & IS_GUEST) != 0 ? Kind.GUEST : Kind.PERSON;
    }
}
