package org.popcircle.core.redis;

import com.fasterxml.jackson.annotation.JsonFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.std.FromStringDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.Serializers;
import tools.jackson.databind.ser.std.StdSerializer;

/** Teaches Jackson to write records as texts where {@link RecordText} says so: as values and as keys of maps. */
final class RecordTexts extends SimpleModule {

    private static final long serialVersionUID = 1;

    @Override
    public void setupModule(JacksonModule.SetupContext context) {
        super.setupModule(context);
        context.addSerializers(new Writers(false));
        context.addKeySerializers(new Writers(true));
        context.addDeserializers(new Readers());
        context.addKeyDeserializers((type, config, description) ->
                RecordText.canBeKey(type.getRawClass()) ? new KeyReader(new RecordText(type.getRawClass())) : null);
    }

    private record Writers(boolean forKeys) implements Serializers {

        @Override
        public @Nullable ValueSerializer<?> findSerializer(
                SerializationConfig config,
                JavaType type,
                BeanDescription.Supplier description,
                JsonFormat.@Nullable Value format) {
            Class<?> raw = type.getRawClass();
            return (forKeys ? RecordText.canBeKey(raw) : RecordText.isText(raw)) ? new Writer(raw, forKeys) : null;
        }
    }

    private static final class Writer extends StdSerializer<Object> {

        private final RecordText text;
        private final boolean asKey;

        Writer(Class<?> type, boolean asKey) {
            super(type);
            this.asKey = asKey;
            text = new RecordText(type);
        }

        @Override
        public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
            if (asKey) {
                generator.writeName(text.write(value));
            } else {
                generator.writeString(text.write(value));
            }
        }
    }

    private static final class Readers extends Deserializers.Base {

        @Override
        public @Nullable ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            return RecordText.isText(type.getRawClass()) ? new Reader(type.getRawClass()) : null;
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return RecordText.isText(type);
        }
    }

    private static final class Reader extends FromStringDeserializer<Object> {

        private final RecordText text;

        Reader(Class<?> type) {
            super(type);
            text = new RecordText(type);
        }

        @Override
        protected Object _deserialize(String value, DeserializationContext context) {
            return read(text, value, handledType(), context);
        }

        @Override
        protected Object _deserializeFromEmptyString(DeserializationContext context) {
            return read(text, "", handledType(), context);
        }

        @Override
        protected boolean _shouldTrim() {
            return false;
        }
    }

    private static final class KeyReader extends KeyDeserializer {

        private final RecordText text;

        KeyReader(RecordText text) {
            this.text = text;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return read(text, key, Record.class, context);
        }
    }

    private static Object read(RecordText text, String value, Class<?> type, DeserializationContext context) {
        try {
            return text.read(value);
        } catch (IllegalArgumentException e) {
            return context.handleWeirdStringValue(type, value, "not understood");
        }
    }
}
