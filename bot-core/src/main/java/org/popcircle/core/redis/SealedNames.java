package org.popcircle.core.redis;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DatabindContext;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.jsontype.PolymorphicTypeValidator;
import tools.jackson.databind.jsontype.TypeDeserializer;
import tools.jackson.databind.jsontype.TypeIdResolver;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.jsontype.impl.StdTypeResolverBuilder;
import tools.jackson.databind.jsontype.impl.TypeIdResolverBase;

/**
 * Names the members of sealed families by their simple names, at whatever depth they are permitted, so that they need no
 * annotations. Two members of one family with the same simple name are a mistake that shows at the first use.
 */
final class SealedNames extends StdTypeResolverBuilder {

    private static final String PROPERTY = "t";

    SealedNames() {
        super(JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, PROPERTY);
    }

    /** Whether a type is a sealed interface or class, or a member of one. */
    static boolean isOfFamily(@Nullable Class<?> type) {
        return type != null
                && !type.getName().startsWith("java.")
                && (type.isSealed()
                        || isOfFamily(type.getSuperclass())
                        || Arrays.stream(type.getInterfaces()).anyMatch(SealedNames::isOfFamily));
    }

    @Override
    public @Nullable TypeSerializer buildTypeSerializer(
            SerializationContext context, JavaType baseType, Collection<NamedType> subtypes) {
        return isNamed(baseType) ? super.buildTypeSerializer(context, baseType, subtypes) : null;
    }

    @Override
    public @Nullable TypeDeserializer buildTypeDeserializer(
            DeserializationContext context, JavaType baseType, Collection<NamedType> subtypes) {
        return isNamed(baseType) ? super.buildTypeDeserializer(context, baseType, subtypes) : null;
    }

    @Override
    protected TypeIdResolver idResolver(
            DatabindContext context,
            JavaType baseType,
            PolymorphicTypeValidator validator,
            Collection<NamedType> subtypes,
            boolean forSerialization,
            boolean forDeserialization) {
        return new SimpleNames(baseType);
    }

    private static boolean isNamed(JavaType type) {
        return !type.isEnumType() && isOfFamily(type.getRawClass());
    }

    private static Stream<Class<?>> membersOf(Class<?> type) {
        Class<?> @Nullable [] permitted = type.getPermittedSubclasses();
        return permitted == null ? Stream.of(type) : Arrays.stream(permitted).flatMap(SealedNames::membersOf);
    }

    private static final class SimpleNames extends TypeIdResolverBase {

        private final Map<String, Class<?>> members;

        SimpleNames(JavaType baseType) {
            super(baseType);
            members = membersOf(baseType.getRawClass())
                    .distinct()
                    .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, member -> member));
        }

        @Override
        public String idFromValue(DatabindContext context, Object value) {
            return value.getClass().getSimpleName();
        }

        @Override
        public String idFromValueAndType(DatabindContext context, @Nullable Object value, Class<?> type) {
            return value == null ? type.getSimpleName() : idFromValue(context, value);
        }

        @Override
        public @Nullable JavaType typeFromId(DatabindContext context, String id) {
            Class<?> member = members.get(id);
            return member == null ? null : context.constructSpecializedType(Objects.requireNonNull(_baseType), member);
        }

        @Override
        public String getDescForKnownTypeIds() {
            return members.keySet().stream().sorted().collect(Collectors.joining(", "));
        }

        @Override
        public JsonTypeInfo.Id getMechanism() {
            return JsonTypeInfo.Id.NAME;
        }
    }
}
