package org.popcircle.discord;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.popcircle.core.view.Field;
import org.popcircle.core.view.FieldValue;
import org.popcircle.core.view.Span;
import tools.jackson.databind.json.JsonMapper;

/** How a form under way is written. The view types know nothing of it. */
final class DraftJson {

    private DraftJson() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
    private interface Named {}

    static JsonMapper mapper() {
        return JsonMapper.builder()
                .addMixIn(Field.class, Named.class)
                .addMixIn(FieldValue.class, Named.class)
                .addMixIn(Span.class, Named.class)
                .changeDefaultVisibility(seen -> seen.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
                .build();
    }
}
