package org.popcircle.discord.sandbox.guild;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text channel, a thread in one, or the direct messages with one person.
 *
 * @param members who joined a thread, or the person written to directly; empty for text channels, where roles decide
 * @param thread what only threads have
 */
public record Channel(
        String id,
        Kind kind,
        String name,
        int position,
        List<Overwrite> overwrites,
        Set<String> members,
        @Nullable ThreadState thread) {

    /** The kinds that a bot for groups meets, with Discord's numbers. */
    public enum Kind {
        TEXT(0),
        DM(1),
        THREAD(11),
        PRIVATE_THREAD(12);

        private final int number;

        Kind(int number) {
            this.number = number;
        }

        public int number() {
            return number;
        }
    }

    /**
     * What only threads have.
     *
     * @param changed when it was archived or woken last
     */
    public record ThreadState(
            String parent, String owner, boolean archived, boolean locked, int autoArchiveMinutes, Instant changed) {}

    public Channel {
        overwrites = List.copyOf(overwrites);
        members = Collections.unmodifiableSet(new LinkedHashSet<>(members));
    }

    public static Channel text(String id, String name, int position, List<Overwrite> overwrites) {
        return new Channel(id, Kind.TEXT, name, position, overwrites, Set.of(), null);
    }

    public boolean isThread() {
        return thread != null;
    }

    public boolean archived() {
        return thread != null && thread.archived();
    }

    public boolean locked() {
        return thread != null && thread.locked();
    }

    /** The text channel that people see it in: a thread's parent, otherwise the channel itself. */
    public String home() {
        return thread == null ? id : thread.parent();
    }

    public Channel named(String newName) {
        return new Channel(id, kind, newName, position, overwrites, members, thread);
    }

    public Channel withOverwrites(List<Overwrite> others) {
        return new Channel(id, kind, name, position, others, members, thread);
    }

    public Channel joinedBy(String user) {
        var more = new LinkedHashSet<>(members);
        more.add(user);
        return new Channel(id, kind, name, position, overwrites, more, thread);
    }

    public Channel leftBy(String user) {
        var fewer = new LinkedHashSet<>(members);
        fewer.remove(user);
        return new Channel(id, kind, name, position, overwrites, fewer, thread);
    }

    public Channel withThread(ThreadState state) {
        return new Channel(id, kind, name, position, overwrites, members, state);
    }

    /** The thread asleep, or awake again. */
    public Channel archived(boolean asleep, boolean locked, Instant at) {
        if (thread == null) {
            throw new IllegalStateException("only threads can be archived");
        }
        return withThread(
                new ThreadState(thread.parent(), thread.owner(), asleep, locked, thread.autoArchiveMinutes(), at));
    }
}
