package org.popcircle.slack.sandbox.workspace;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ArrayNode;

/**
 * People, conversations and messages, in memory. Safe for many threads; what it hands out are copies of a moment.
 * Listeners hear of changes in their order and must be quick.
 */
public final class Workspace {

    private final String name;
    private final User bot;
    private final InstantSource time;
    private final Stamps stamps;
    private final Map<String, User> users = new LinkedHashMap<>();
    private final Map<String, UserGroup> groups = new LinkedHashMap<>();
    private final Map<String, Conversation> conversations = new LinkedHashMap<>();
    private final Map<String, NavigableMap<String, Message>> messages = new LinkedHashMap<>();
    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();

    /** An empty workspace in which only the app's bot user lives; {@code time} is real time, for timestamps. */
    public Workspace(String name, User bot, InstantSource time) {
        this.name = name;
        this.bot = bot;
        this.time = time;
        this.stamps = new Stamps(time);
        users.put(bot.id(), bot);
    }

    public String name() {
        return name;
    }

    public User bot() {
        return bot;
    }

    public long epochSecond() {
        return time.instant().getEpochSecond();
    }

    /** A timestamp that nothing else in this workspace has. */
    public String stamp() {
        return stamps.next();
    }

    public synchronized List<User> users() {
        return List.copyOf(users.values());
    }

    public synchronized Optional<User> user(String id) {
        return Optional.ofNullable(users.get(id));
    }

    public synchronized void put(User user) {
        users.put(user.id(), user);
    }

    public synchronized List<UserGroup> groups() {
        return List.copyOf(groups.values());
    }

    public synchronized void put(UserGroup group) {
        groups.put(group.id(), group);
    }

    public synchronized List<Conversation> conversations() {
        return List.copyOf(conversations.values());
    }

    public synchronized Optional<Conversation> conversation(String id) {
        return Optional.ofNullable(conversations.get(id));
    }

    /** By its name with {@code #}, or by its id. */
    public synchronized Optional<Conversation> channel(String nameOrId) {
        return conversations.values().stream()
                .filter(it -> it.id().equals(nameOrId) || nameOrId.equals("#" + it.name()))
                .findFirst();
    }

    public synchronized void put(Conversation conversation) {
        conversations.put(conversation.id(), conversation);
        announce(new Change.ConversationChanged(conversation));
    }

    public synchronized Conversation change(String id, UnaryOperator<Conversation> how) {
        var changed = how.apply(conversation(id).orElseThrow());
        put(changed);
        return changed;
    }

    /** The direct message between the bot and that person, made when it is first needed. */
    public synchronized Conversation directMessage(String userId) {
        var id = "D" + userId.substring(1);
        var known = conversations.get(id);
        if (known != null) {
            return known;
        }
        var person = user(userId).orElseThrow();
        var members = new LinkedHashSet<>(List.of(userId, bot.id()));
        var opened = new Conversation(id, person.name(), Conversation.Kind.DM, members, false);
        put(opened);
        return opened;
    }

    /** Everything said there, oldest first, replies and ephemeral messages among it. */
    public synchronized List<Message> messages(String conversationId) {
        return List.copyOf(
                messages.getOrDefault(conversationId, new TreeMap<>()).values());
    }

    public synchronized Optional<Message> message(String conversationId, String ts) {
        return Optional.ofNullable(
                messages.getOrDefault(conversationId, new TreeMap<>()).get(ts));
    }

    /** Adds the message, or puts it in the place of the one with its {@code ts}. */
    public synchronized Message put(Message message) {
        messages.computeIfAbsent(message.conversation(), it -> new TreeMap<>()).put(message.ts(), message);
        announce(new Change.Said(message));
        return message;
    }

    /** Lets an existing message say something else; empty when it is gone. */
    public synchronized Optional<Message> edit(String conversationId, String ts, String text, ArrayNode blocks) {
        return message(conversationId, ts).map(it -> put(it.saying(text, blocks)));
    }

    public synchronized void remove(Message message) {
        var there = messages.get(message.conversation());
        if (there != null && there.remove(message.ts()) != null) {
            announce(new Change.Removed(message));
        }
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
