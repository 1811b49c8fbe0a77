package org.popcircle.discord;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.attribute.IThreadContainer;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.requests.restaction.MessageCreateAction;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.data.DataArray;
import org.popcircle.core.app.Stage;
import org.popcircle.core.view.Person;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Messenger;
import org.popcircle.core.vocabulary.Place;
import org.popcircle.discord.draw.Called;
import org.popcircle.discord.draw.DiscordRenderer;
import org.popcircle.discord.draw.Drawn;
import org.popcircle.discord.wire.Calls;
import org.popcircle.discord.wire.Errors;
import org.popcircle.discord.wire.Line;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Cards and messages in Discord. A message is known as {@code <channel>/<message>}, both as Discord gave them. */
final class DiscordStage implements Stage {

    private static final Logger log = LoggerFactory.getLogger(DiscordStage.class);

    private final Line line;
    private final DiscordPeople people;
    private final Function<Place, Locale> languages;

    /** @param languages what is spoken in a place */
    DiscordStage(Line line, DiscordPeople people, Function<Place, Locale> languages) {
        this.line = line;
        this.people = people;
        this.languages = languages;
    }

    @Override
    public Messenger messenger() {
        return Messenger.DISCORD;
    }

    @Override
    public Shown show(Place place, View card, Optional<String> message) {
        Drawn drawn = draw(place, card);
        Optional<MessageRef> old = message.flatMap(MessageRef::parse);
        return inChannel(place, channel -> {
            if (old.isPresent()) {
                Calls.await(channel.editMessageComponentsById(old.get().message(), drawn.components())
                        .useComponentsV2());
                return new Shown.There(old.get().toString());
            }
            Message posted = Calls.await(create(channel, drawn, nonce(place.channel(), drawn))
                    .mentionUsers(Called.by(card, place.workspace()).toArray(String[]::new)));
            DiscordRenderer.threadName(card).ifPresent(name -> openThread(channel, posted.getId(), name));
            return there(channel, posted);
        });
    }

    @Override
    public Shown send(String id, Recipient to, View view) {
        return switch (to) {
            case Recipient.Direct(Account account, Optional<Recipient.Everybody> instead) ->
                direct(id, account, instead, view);
            case Recipient.Everybody(Place place, Optional<String> thread, boolean aloud) -> {
                Drawn drawn = draw(place, view);
                String[] called = Called.by(view, place.workspace()).toArray(String[]::new);
                Optional<MessageRef> card = thread.flatMap(MessageRef::parse);
                yield inChannel(place, channel -> {
                    Optional<ThreadChannel> talk = card.flatMap(ref -> threadOf(channel, ref.message()));
                    if (talk.isPresent() && !aloud) {
                        return there(
                                talk.get(),
                                Calls.await(create(talk.get(), drawn, nonce(id, drawn))
                                        .mentionUsers(called)));
                    }
                    MessageCreateAction post =
                            create(channel, drawn, nonce(id, drawn)).mentionUsers(called);
                    MessageCreateAction placed = card.map(ref ->
                                    post.setMessageReference(ref.message()).failOnInvalidReply(false))
                            .orElse(post);
                    return there(channel, Calls.await(placed));
                });
            }
        };
    }

    private Shown direct(String id, Account account, Optional<Recipient.Everybody> instead, View view) {
        Optional<JDA> any =
                line.shards().flatMap(all -> all.getShards().stream().findFirst());
        if (any.isEmpty()) {
            return new Shown.Unknown("not connected yet");
        }
        Drawn drawn = new DiscordRenderer(account.workspace(), false, DiscordWords.in(people.locale(account.user())))
                .message(view);
        try {
            MessageChannel channel = Calls.await(any.get().openPrivateChannelById(account.user()));
            return there(channel, Calls.await(create(channel, drawn, nonce(id, drawn))));
        } catch (Calls.Failed failed) {
            return Errors.isClosedToUs(failed)
                    ? instead.map(place -> calledThere(id, account, place)).orElseGet(() -> Errors.shown(failed))
                    : Errors.shown(failed);
        }
    }

    /** Somebody's direct messages are closed: they are called where it was proposed, and told what it is as they press. */
    private Shown calledThere(String id, Account account, Recipient.Everybody where) {
        View call = DiscordWords.in(people.locale(account.user()))
                .waitsForYou(new Person(account.user(), List.of(account)));
        Drawn drawn = draw(where.place(), call);
        return inChannel(where.place(), channel -> {
            MessageChannel talk = where.thread()
                    .flatMap(MessageRef::parse)
                    .flatMap(ref -> threadOf(channel, ref.message()))
                    .<MessageChannel>map(thread -> thread)
                    .orElse(channel);
            return there(talk, Calls.await(create(talk, drawn, nonce(id, drawn)).mentionUsers(account.user())));
        });
    }

    private Drawn draw(Place place, View view) {
        return new DiscordRenderer(place.workspace(), true, DiscordWords.in(languages.apply(place))).message(view);
    }

    private static MessageCreateAction create(MessageChannel channel, Drawn drawn, String nonce) {
        return channel.sendMessageComponents(drawn.components())
                .useComponentsV2()
                .setSuppressEmbeds(true)
                .setNonce(nonce);
    }

    private static Shown there(MessageChannel channel, Message message) {
        return new Shown.There(new MessageRef(channel.getId(), message.getId()).toString());
    }

    /** The thread for talking about a card; without the permission for it, people talk in the channel. */
    private static void openThread(GuildMessageChannel channel, String message, String name) {
        if (!(channel instanceof IThreadContainer threads)) {
            return;
        }
        try {
            Calls.await(threads.createThreadChannel(name, message));
        } catch (Calls.Failed failed) {
            if (!Errors.hasThread(failed)) {
                log.info("No thread for a card: {}", Errors.shown(failed));
            }
        } catch (RuntimeException forbidden) {
            log.info("No thread for a card: {}", Errors.shown(forbidden));
        }
    }

    /** A thread has the name of the message it began with; one that has gone to sleep is only found by that message. */
    private static Optional<ThreadChannel> threadOf(GuildMessageChannel channel, String message) {
        ThreadChannel awake = channel.getGuild().getThreadChannelById(message);
        if (awake != null) {
            return Optional.of(awake);
        }
        try {
            return Optional.ofNullable(
                    Calls.await(channel.retrieveMessageById(message)).getStartedThread());
        } catch (Calls.Failed | RuntimeException notFound) {
            return Optional.empty();
        }
    }

    private interface Call {
        Shown in(GuildMessageChannel channel) throws Calls.Failed;
    }

    private Shown inChannel(Place place, Call call) {
        Optional<ShardManager> shards = line.shards();
        if (shards.isEmpty()) {
            return new Shown.Unknown("not connected yet");
        }
        GuildMessageChannel channel = shards.get().getChannelById(GuildMessageChannel.class, place.channel());
        if (channel == null) {
            return !line.isUp()
                    ? new Shown.Unknown("not connected")
                    : new Shown.Refused(
                            shards.get().getGuildById(place.workspace()) == null
                                    ? "we are not in the server any more"
                                    : "the channel is gone, or hidden from us");
        }
        try {
            return call.in(channel);
        } catch (Calls.Failed failed) {
            return Errors.shown(failed);
        } catch (RuntimeException refusedByJda) {
            return Errors.shown(refusedByJda);
        }
    }

    /** The same for every attempt at the same words in the same place: then Discord answers with what is there already. */
    private static String nonce(String where, Drawn drawn) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(where.getBytes(StandardCharsets.UTF_8));
            digest.update(DataArray.fromCollection(drawn.components()).toJson());
            byte[] start = new byte[18];
            System.arraycopy(digest.digest(), 0, start, 0, start.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(start);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    /** Where a message is. */
    private record MessageRef(String channel, String message) {

        static Optional<MessageRef> parse(String text) {
            int slash = text.indexOf('/');
            return slash <= 0 || slash == text.length() - 1
                    ? Optional.empty()
                    : Optional.of(new MessageRef(text.substring(0, slash), text.substring(slash + 1)));
        }

        @Override
        public String toString() {
            return channel + "/" + message;
        }
    }
}
