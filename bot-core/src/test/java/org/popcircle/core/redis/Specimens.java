package org.popcircle.core.redis;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.popcircle.core.vocabulary.CircleId;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Rhythm.QuietHours;

/** Makes a value of any record or sealed family, with every part filled: what is stored must come back whatever it is. */
final class Specimens {

    private static final Map<Class<?>, Object> VALUES = Map.ofEntries(
            Map.entry(String.class, "Ünï \"text\" <&> 🍵\n"),
            Map.entry(int.class, 3),
            Map.entry(Integer.class, 3),
            Map.entry(long.class, 4L),
            Map.entry(Long.class, 4L),
            Map.entry(boolean.class, true),
            Map.entry(Boolean.class, true),
            Map.entry(Instant.class, Instant.parse("2026-11-23T12:00:00.123456Z")),
            Map.entry(Duration.class, Duration.ofMinutes(90)),
            Map.entry(LocalDate.class, LocalDate.of(2027, 2, 28)),
            Map.entry(LocalTime.class, LocalTime.of(22, 30)),
            Map.entry(ZoneId.class, ZoneId.of("Europe/Madrid")),
            Map.entry(Locale.class, Locale.forLanguageTag("es")),
            Map.entry(QuietHours.class, new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 30))),
            Map.entry(CircleId.class, new CircleId("tea4")),
            Map.entry(MemberId.class, MemberId.of(12)));

    private Specimens() {}

    /** The records that a sealed family consists of; a record is its own family. */
    static Stream<Class<?>> members(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Specimens::members)
                : Stream.of(type);
    }

    static Object of(Class<?> record) {
        return of(record, List.of());
    }

    /** @param arguments what its type parameters stand for, in their order */
    private static Object of(Class<?> record, List<Type> arguments) {
        try {
            RecordComponent[] parts = record.getRecordComponents();
            Constructor<?> constructor = record.getDeclaredConstructor(
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(parts)
                    .map(part -> value(bound(part.getGenericType(), record, arguments)))
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("no specimen of " + record.getName(), e);
        }
    }

    private static Type bound(Type type, Class<?> record, List<Type> arguments) {
        int parameter = Arrays.asList(record.getTypeParameters()).indexOf(type);
        return parameter >= 0 ? arguments.get(parameter) : type;
    }

    private static Object value(Type type) {
        return switch (type) {
            case ParameterizedType generic -> container(generic);
            case Class<?> known when VALUES.containsKey(known) -> VALUES.get(known);
            case Class<?> choice
            when choice.isEnum() -> choice.getEnumConstants()[choice.getEnumConstants().length - 1];
            case Class<?> family -> of(members(family).toList().getLast());
            default -> throw new AssertionError("no specimen of " + type);
        };
    }

    private static Object container(ParameterizedType type) {
        Type first = type.getActualTypeArguments()[0];
        if (type.getRawType() == Optional.class) {
            return Optional.of(value(first));
        }
        if (type.getRawType() == List.class) {
            return List.of(value(first), value(first));
        }
        if (type.getRawType() == Set.class) {
            return Set.of(value(first));
        }
        if (type.getRawType() == Map.class) {
            return Map.of(value(first), value(type.getActualTypeArguments()[1]));
        }
        if (type.getRawType() instanceof Class<?> family) {
            return of(members(family).toList().getLast(), List.of(type.getActualTypeArguments()));
        }
        throw new AssertionError("no specimen of " + type);
    }
}
