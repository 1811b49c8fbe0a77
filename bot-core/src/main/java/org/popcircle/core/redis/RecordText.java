package org.popcircle.core.redis;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A record as one text, so that it can be the key of a map. A record of a single text is that text; one of several parts is
 * its parts, with a slash between them.
 */
final class RecordText {

    private final RecordComponent[] parts;
    private final Constructor<?> constructor;

    RecordText(Class<?> type) {
        parts = type.getRecordComponents();
        try {
            constructor = type.getDeclaredConstructor(
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
        constructor.setAccessible(true);
        for (RecordComponent part : parts) {
            part.getAccessor().setAccessible(true);
        }
    }

    /** Whether this is a record of a single text, which is written as that text also as a value. */
    static boolean isText(Class<?> type) {
        return type.isRecord()
                && !SealedNames.isOfFamily(type)
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getType() == String.class;
    }

    /** Whether this is a record that can be a key: all its parts are texts, numbers, constants or such records. */
    static boolean canBeKey(Class<?> type) {
        return type.isRecord()
                && !SealedNames.isOfFamily(type)
                && type.getRecordComponents().length > 0
                && Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .allMatch(RecordText::canBePart);
    }

    String write(Object value) {
        List<Object> values =
                Arrays.stream(parts).map(part -> part(part, value)).toList();
        return values.size() == 1
                ? text(values.getFirst())
                : values.stream().map(part -> Keys.plain(text(part))).collect(Collectors.joining("/"));
    }

    /** @throws IllegalArgumentException if no value of the record is written like this */
    Object read(String text) {
        List<String> texts = parts.length == 1
                ? List.of(text)
                : Arrays.stream(text.split("/", -1)).map(Keys::original).toList();
        if (texts.size() != parts.length) {
            throw new IllegalArgumentException("expected " + parts.length + " parts");
        }
        Object[] values = IntStream.range(0, parts.length)
                .mapToObj(i -> value(parts[i].getType(), texts.get(i)))
                .toArray();
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    "not a " + constructor.getDeclaringClass().getSimpleName(), e);
        }
    }

    private static boolean canBePart(Class<?> type) {
        return type == String.class || type == int.class || type == long.class || type.isEnum() || canBeKey(type);
    }

    private static Object part(RecordComponent part, Object value) {
        try {
            return part.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Object part) {
        return switch (part) {
            case Enum<?> constant -> constant.name();
            case Record inner -> new RecordText(inner.getClass()).write(inner);
            default -> part.toString();
        };
    }

    private static Object value(Class<?> type, String text) {
        if (type == String.class) {
            return text;
        }
        if (type == int.class) {
            return Integer.valueOf(text);
        }
        if (type == long.class) {
            return Long.valueOf(text);
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> ((Enum<?>) constant).name().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("not a " + type.getSimpleName()));
        }
        return new RecordText(type).read(text);
    }
}
