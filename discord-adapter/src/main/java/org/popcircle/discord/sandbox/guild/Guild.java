package org.popcircle.discord.sandbox.guild;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * People, roles, channels and messages, in memory. Safe for many threads; what it hands out are copies of a moment.
 * Listeners hear of changes in their order and must be quick.
 */
public final class Guild {

    private static final Comparator<String> BY_AGE = Comparator.comparingLong(Long::parseLong);

    private final String id;
    private final String name;
    private final String bot;
    private final InstantSource time;
    private final Snowflakes snowflakes;
    private final Map<String, Role> roles = new LinkedHashMap<>();
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, Channel> channels = new LinkedHashMap<>();
    private final Map<String, NavigableMap<String, Message>> messages = new LinkedHashMap<>();
    private final Map<String, String> directMessages = new LinkedHashMap<>();
    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();

    /** A guild without anybody; {@code time} is real time, for ids. The bot is put into it like everybody else. */
    public Guild(String id, String name, String bot, InstantSource time) {
        this.id = id;
        this.name = name;
        this.bot = bot;
        this.time = time;
        this.snowflakes = new Snowflakes(time);
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** The bot's user id. */
    public String bot() {
        return bot;
    }

    public Instant now() {
        return time.instant();
    }

    /** An id that nothing else has. */
    public String snowflake() {
        return snowflakes.next();
    }

    public synchronized List<Role> roles() {
        return List.copyOf(roles.values());
    }

    public synchronized Optional<Role> role(String roleId) {
        return Optional.ofNullable(roles.get(roleId));
    }

    public synchronized void put(Role role) {
        roles.put(role.id(), role);
        announce(new Change.RoleChanged(role));
    }

    public synchronized List<Person> people() {
        return List.copyOf(people.values());
    }

    public synchronized Optional<Person> person(String userId) {
        return Optional.ofNullable(people.get(userId));
    }

    /** By the name that everybody sees, by username or by id. */
    public synchronized Optional<Person> personCalled(String nameOrId) {
        return people.values().stream()
                .filter(it -> it.id().equals(nameOrId)
                        || it.name().equals(nameOrId)
                        || it.username().equals(nameOrId))
                .findFirst();
    }

    public synchronized void put(Person person) {
        people.put(person.id(), person);
        announce(new Change.PersonChanged(person));
    }

    public synchronized List<Channel> channels() {
        return List.copyOf(channels.values());
    }

    public synchronized Optional<Channel> channel(String channelId) {
        return Optional.ofNullable(channels.get(channelId));
    }

    /** By its name with {@code #}, a thread by its bare name, or anything by its id. */
    public synchronized Optional<Channel> channelCalled(String nameOrId) {
        return channels.values().stream()
                .filter(it -> it.id().equals(nameOrId)
                        || (it.kind() == Channel.Kind.TEXT && nameOrId.equals("#" + it.name()))
                        || (it.isThread() && nameOrId.equals(it.name())))
                .findFirst();
    }

    public synchronized void put(Channel channel) {
        var before = channels.put(channel.id(), channel);
        if (channel.kind() == Channel.Kind.DM) {
            channel.members().forEach(it -> directMessages.put(it, channel.id()));
        }
        announce(new Change.ChannelChanged(channel, before == null));
    }

    public synchronized Channel change(String channelId, UnaryOperator<Channel> how) {
        var changed = how.apply(channel(channelId).orElseThrow());
        put(changed);
        return changed;
    }

    /** With everything that was said in it, and its threads. */
    public synchronized void remove(Channel channel) {
        channels.values().stream()
                .filter(it -> it.isThread()
                        && it.home().equals(channel.id())
                        && !it.id().equals(channel.id()))
                .toList()
                .forEach(this::remove);
        if (channels.remove(channel.id()) != null) {
            messages.remove(channel.id());
            announce(new Change.ChannelRemoved(channel));
        }
    }

    /** The direct messages between the bot and that person, made when they are first needed. */
    public synchronized Channel directMessage(String userId) {
        var known = directMessages.get(userId);
        if (known != null) {
            return channel(known).orElseThrow();
        }
        var opened = new Channel(snowflake(), Channel.Kind.DM, "", 0, List.of(), Set.of(userId), null);
        put(opened);
        return opened;
    }

    /** Everything said there, oldest first, ephemeral messages among it. */
    public synchronized List<Message> messages(String channelId) {
        return List.copyOf(there(channelId).values());
    }

    public synchronized Optional<Message> message(String channelId, String messageId) {
        return Snowflakes.isOne(messageId)
                ? Optional.ofNullable(there(channelId).get(messageId))
                : Optional.empty();
    }

    /** Adds the message, or puts it in the place of the one with its id. */
    public synchronized Message put(Message message) {
        var before = messages.computeIfAbsent(message.channel(), it -> new TreeMap<>(BY_AGE))
                .put(message.id(), message);
        announce(new Change.Said(message, before != null));
        return message;
    }

    /** Lets an existing message say something else; empty when it is gone. */
    public synchronized Optional<Message> edit(Message known, UnaryOperator<Message> how) {
        return message(known.channel(), known.id()).map(it -> put(how.apply(it)));
    }

    public synchronized void remove(Message message) {
        if (there(message.channel()).remove(message.id()) != null) {
            announce(new Change.Removed(message));
        }
    }

    private NavigableMap<String, Message> there(String channelId) {
        return messages.getOrDefault(channelId, new TreeMap<>(BY_AGE));
    }

    /** What that user may do in that channel or thread, as Discord computes it. */
    public synchronized long permissions(String userId, Channel channel) {
        return new Permissions(this).of(userId, channel);
    }

    /** Whether that user sees the channel, thread or direct messages at all. */
    public synchronized boolean sees(String userId, Channel channel) {
        return Permission.VIEW_CHANNEL.isIn(permissions(userId, channel));
    }

    /** Everybody who sees the channel. */
    public synchronized Set<String> audience(Channel channel) {
        var audience = new LinkedHashSet<String>();
        people.values().stream().filter(it -> sees(it.id(), channel)).forEach(it -> audience.add(it.id()));
        return audience;
    }

    public void listen(Consumer<Change> listener) {
        listeners.add(listener);
    }

    public void stopListening(Consumer<Change> listener) {
        listeners.remove(listener);
    }

    /** Tells the screens; also for what is not kept here. */
    public synchronized void announce(Change change) {
        listeners.forEach(it -> it.accept(change));
    }
}
