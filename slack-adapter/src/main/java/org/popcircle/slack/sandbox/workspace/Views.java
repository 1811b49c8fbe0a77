package org.popcircle.slack.sandbox.workspace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** What is open on each person's screen: a stack of modals, and their App Home. Safe for many threads. */
public final class Views {

    /** How many modals may lie on one another. */
    public static final int STACK = 3;

    private final Workspace workspace;
    private final Map<String, List<View>> stacks = new HashMap<>();
    private final Map<String, View> homes = new HashMap<>();
    private final AtomicLong ids = new AtomicLong();

    public Views(Workspace workspace) {
        this.workspace = workspace;
    }

    public synchronized Optional<View> top(String user) {
        var stack = stacks.getOrDefault(user, List.of());
        return stack.isEmpty() ? Optional.empty() : Optional.of(stack.getLast());
    }

    public synchronized Optional<View> home(String user) {
        return Optional.ofNullable(homes.get(user));
    }

    public synchronized Optional<View> byId(String id) {
        return all().stream().filter(it -> it.id().equals(id)).findFirst();
    }

    public synchronized Optional<View> byExternalId(String externalId) {
        return all().stream()
                .filter(it -> !externalId.isEmpty() && it.externalId().equals(externalId))
                .findFirst();
    }

    public synchronized boolean isFull(String user) {
        return stacks.getOrDefault(user, List.of()).size() >= STACK;
    }

    /** Puts a modal on top of that person's stack. */
    public synchronized View push(String user, ObjectNode source) {
        var stack = stacks.computeIfAbsent(user, it -> new ArrayList<>());
        var id = newId();
        var root = stack.isEmpty() ? id : stack.getFirst().id();
        var previous = stack.isEmpty() ? null : stack.getLast().id();
        var values = ViewValues.initial(source.path("blocks"));
        var view = new View(id, user, source, newHash(), root, previous, values, Map.of(), false);
        stack.add(view);
        announceTop(user);
        return view;
    }

    /** Draws a modal or Home that is open anew; empty when it was closed meanwhile. */
    public synchronized Optional<View> redraw(String id, ObjectNode source) {
        return change(id, it -> it.replacedBy(source, newHash()));
    }

    /** Changes what a view holds; empty when it was closed meanwhile. */
    public synchronized Optional<View> change(String id, UnaryOperator<View> how) {
        for (var stack : stacks.values()) {
            for (var i = 0; i < stack.size(); i++) {
                if (stack.get(i).id().equals(id)) {
                    stack.set(i, how.apply(stack.get(i)));
                    announceTop(stack.get(i).user());
                    return Optional.of(stack.get(i));
                }
            }
        }
        var home = homes.values().stream().filter(it -> it.id().equals(id)).findFirst();
        return home.map(it -> keepHome(how.apply(it)));
    }

    public synchronized View publish(String user, ObjectNode source) {
        var known = homes.get(user);
        if (known != null) {
            return keepHome(known.replacedBy(source, newHash()));
        }
        var id = newId();
        var values = ViewValues.initial(source.path("blocks"));
        return keepHome(new View(id, user, source, newHash(), id, null, values, Map.of(), false));
    }

    /** Closes one modal, and those above it. */
    public synchronized void close(String id) {
        for (var entry : stacks.entrySet()) {
            var stack = entry.getValue();
            var at = stack.stream().map(View::id).toList().indexOf(id);
            if (at >= 0) {
                stack.subList(at, stack.size()).clear();
                announceTop(entry.getKey());
                return;
            }
        }
    }

    /** Closes all modals of that person and tells which they were, the lowest first. */
    public synchronized List<View> clear(String user) {
        var closed = List.copyOf(stacks.getOrDefault(user, List.of()));
        stacks.remove(user);
        announceTop(user);
        return closed;
    }

    private View keepHome(View view) {
        homes.put(view.user(), view);
        workspace.announce(new Change.HomeChanged(view.user(), view));
        return view;
    }

    private void announceTop(String user) {
        workspace.announce(new Change.ModalChanged(user, top(user)));
    }

    private List<View> all() {
        var all = new ArrayList<>(homes.values());
        stacks.values().forEach(all::addAll);
        return all;
    }

    private String newId() {
        return "V0DOUBLE" + ids.incrementAndGet();
    }

    private String newHash() {
        return workspace.epochSecond() + "." + UUID.randomUUID().toString().substring(0, 8);
    }
}
