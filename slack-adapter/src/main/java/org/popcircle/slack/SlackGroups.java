package org.popcircle.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.usergroups.UsergroupsListResponse;
import com.slack.api.methods.response.usergroups.users.UsergroupsUsersListResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.popcircle.core.view.Field;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The user groups of a workspace and the people in them. Whoever picks a group asks the people who are in it at that moment.
 * Where Slack does not tell in time, a form comes without groups; a group that was picked is never left out in silence.
 */
final class SlackGroups {

    private static final Logger log = LoggerFactory.getLogger(SlackGroups.class);
    private static final Pattern MENTION = Pattern.compile("<!subteam\\^([A-Z0-9]+)(?:\\|[^<>]*)?>");
    private static final Duration FRESH = Duration.ofMinutes(5);

    /** How much of the three seconds may go into asking Slack. */
    private static final Duration PATIENCE = Duration.ofMillis(700);

    private final SlackApi api;
    private final Executor background;
    private final InstantSource clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    SlackGroups(SlackApi api, Executor background, InstantSource clock) {
        this.api = api;
        this.background = background;
        this.clock = clock;
    }

    private record Known(List<Field.Option> groups, Instant since) {}

    /** Nobody knows who is in a group that was picked. */
    static final class Untold extends Exception {
        private static final long serialVersionUID = 1;
    }

    /** What can be picked, each by its id. */
    List<Field.Option> of(String workspace) {
        Known before = known.get(workspace);
        if (before != null && before.since().plus(FRESH).isAfter(clock.instant())) {
            return before.groups();
        }
        return soon(() -> list(workspace)).orElse(before == null ? List.of() : before.groups());
    }

    /**
     * The people of these groups, each once.
     *
     * @throws Untold where Slack does not tell in time
     */
    Set<String> people(String workspace, Collection<String> groups) throws Untold {
        List<CompletableFuture<Optional<List<String>>>> asked = groups.stream()
                .map(group -> CompletableFuture.supplyAsync(() -> users(workspace, group), background)
                        .completeOnTimeout(Optional.empty(), PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
                .toList();
        Set<String> people = new LinkedHashSet<>();
        for (var answer : asked) {
            people.addAll(answer.join().orElseThrow(Untold::new));
        }
        return people;
    }

    /** What somebody typed, with the people of a group where they named it; a group nobody tells about stays a word. */
    String spelledOut(String workspace, String typed) {
        return MENTION.matcher(typed).replaceAll(found -> Matcher.quoteReplacement(mentions(workspace, found)));
    }

    private String mentions(String workspace, MatchResult found) {
        try {
            return people(workspace, List.of(found.group(1))).stream()
                    .map(user -> "<@" + user + ">")
                    .collect(Collectors.joining(" "));
        } catch (Untold untold) {
            return found.group();
        }
    }

    private Optional<List<Field.Option>> list(String workspace) {
        Optional<List<Field.Option>> groups = call(
                        workspace, client -> client.usergroupsList(ask -> ask.includeDisabled(false)))
                .map((UsergroupsListResponse answer) -> answer.getUsergroups().stream()
                        .map(group -> new Field.Option(group.getId(), "@" + group.getHandle()))
                        .toList());
        groups.ifPresent(all -> known.put(workspace, new Known(all, clock.instant())));
        return groups;
    }

    private Optional<List<String>> users(String workspace, String group) {
        return call(workspace, client -> client.usergroupsUsersList(ask -> ask.usergroup(group)))
                .map(UsergroupsUsersListResponse::getUsers);
    }

    private interface Call<T> {
        T on(MethodsClient client) throws IOException, SlackApiException;
    }

    private <T extends SlackApiTextResponse> Optional<T> call(String workspace, Call<T> call) {
        Optional<MethodsClient> client = api.of(workspace);
        if (client.isEmpty()) {
            return Optional.empty();
        }
        try {
            T answer = call.on(client.get());
            if (!answer.isOk()) {
                log.info("Slack does not tell about user groups: {}", answer.getError());
            }
            return answer.isOk() ? Optional.of(answer) : Optional.empty();
        } catch (SlackApiException | IOException failed) {
            log.info("Slack does not tell about user groups: {}", failed.getMessage());
            return Optional.empty();
        }
    }

    private <T> Optional<T> soon(Supplier<Optional<T>> ask) {
        return CompletableFuture.supplyAsync(ask, background)
                .completeOnTimeout(Optional.empty(), PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }
}
