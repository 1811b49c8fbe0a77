package org.popcircle.discord;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Mentions;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.interactions.modals.ModalInteraction;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import org.popcircle.core.view.Field;
import org.popcircle.core.view.FieldValue;
import org.popcircle.core.view.FieldValue.PickedPerson;
import org.popcircle.core.view.FieldValue.PickedPerson.Kind;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.Group;
import org.popcircle.core.vocabulary.Messenger;
import org.popcircle.core.wording.PlainDate;
import org.popcircle.discord.draw.DiscordModals;
import org.popcircle.discord.wire.Errors;

/** What was put into one step of a form, as the core's values; what was left empty is absent. */
final class FormValues {

    /** How much of the three seconds may go into finding out who was picked. */
    private static final Duration FOR_PEOPLE = Duration.ofMillis(1_200);

    private FormValues() {}

    static Map<String, FieldValue> read(String guild, List<Field> fields, ModalInteraction modal) {
        Map<String, FieldValue> values = new HashMap<>();
        for (Field field : fields) {
            Optional.ofNullable(modal.getValue(field.key()))
                    .flatMap(typed -> value(guild, field, typed, modal))
                    .ifPresent(value -> values.put(field.key(), value));
        }
        return values;
    }

    private static Optional<FieldValue> value(String guild, Field field, ModalMapping typed, ModalInteraction modal) {
        return switch (field) {
            case Field.Text _ -> text(typed).map(FieldValue.Text::new);
            case Field.OneOf _ -> text(typed).map(FieldValue.Chosen::new);
            case Field.SomeOf _ ->
                Optional.of(typed.getAsStringList())
                        .filter(values -> !values.isEmpty())
                        .map(FieldValue.ChosenSome::new);
            case Field.Tick _ ->
                typed.getAsStringList().isEmpty() ? Optional.empty() : Optional.of(new FieldValue.Ticked());
            case Field.People people
            when DiscordModals.meansEverybody(people) ->
                picked(guild, typed, modal)
                        .filter(picked ->
                                !picked.people().isEmpty() || !picked.groups().isEmpty())
                        .map(FieldValue.class::cast);
            case Field.People _ -> picked(guild, typed, modal).map(FieldValue.class::cast);
            case Field.Day _ -> text(typed).flatMap(words -> day(words, modal)).map(FieldValue.Day::new);
        };
    }

    private static Optional<String> text(ModalMapping typed) {
        return Optional.ofNullable(typed.getAsOptionalString()).filter(text -> !text.isBlank());
    }

    /** An unreadable day is left out, so that the core asks for it again where it is needed. */
    private static Optional<LocalDate> day(String words, ModalInteraction modal) {
        return PlainDate.read(words, modal.getTimeCreated().toLocalDate()) instanceof PlainDate.Found(LocalDate date)
                ? Optional.of(date)
                : Optional.empty();
    }

    private static Optional<FieldValue.Picked> picked(String guild, ModalMapping typed, ModalInteraction modal) {
        Mentions picked = typed.getAsMentions();
        List<CompletableFuture<PickedPerson>> people = picked.getUsers().stream()
                .map(user -> member(guild, user, picked, modal).thenApply(found -> person(guild, user, found)))
                .toList();
        return Optional.of(new FieldValue.Picked(
                people.stream().map(CompletableFuture::join).toList(),
                picked.getRoles().stream().map(role -> group(guild, role)).toList()));
    }

    private static Group group(String guild, Role role) {
        String name = role.isPublicRole() ? "everyone" : role.getName();
        return new Group(Messenger.DISCORD, guild, role.getId(), name);
    }

    /** Outside of the server nobody's membership comes along, so it is asked for. */
    private static CompletableFuture<Found> member(String guild, User user, Mentions picked, ModalInteraction modal) {
        Optional<Member> along = picked.getMembers().stream()
                .filter(one -> one.getId().equals(user.getId()))
                .findFirst();
        Guild server = modal.getGuild() == null ? modal.getJDA().getGuildById(id(guild)) : null;
        if (along.isPresent() || server == null || user.isBot()) {
            return CompletableFuture.completedFuture(new Found(along, modal.getGuild() == null));
        }
        return server.retrieveMemberById(user.getId())
                .submit()
                .orTimeout(FOR_PEOPLE.toMillis(), TimeUnit.MILLISECONDS)
                .handle((member, failure) ->
                        new Found(Optional.ofNullable(member), failure != null && !Errors.isNoMember(failure)));
    }

    private static long id(String guild) {
        return guild.chars().allMatch(Character::isDigit) ? Long.parseLong(guild) : 0;
    }

    /** @param untold whether nobody knows if they are in the server: then they are taken at their word */
    private record Found(Optional<Member> member, boolean untold) {}

    private static PickedPerson person(String guild, User user, Found found) {
        boolean isHere = found.member().isPresent() || found.untold();
        return new PickedPerson(
                new Account(Messenger.DISCORD, guild, user.getId()),
                DiscordCallers.name(user, found.member().orElse(null)),
                isHere || user.isBot()
                        ? DiscordCallers.kind(user, found.member().orElse(null))
                        : Kind.DEACTIVATED);
    }
}
