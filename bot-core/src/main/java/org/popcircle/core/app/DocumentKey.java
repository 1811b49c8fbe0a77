package org.popcircle.core.app;

import java.util.regex.Pattern;
import org.popcircle.core.vocabulary.CircleId;

/**
 * Where a document of a circle is kept: the circle itself, one of its processes, one of its decisions. All documents of
 * one circle can be committed together.
 *
 * @param name unique in the circle, such as {@code circle}, {@code 4} (a process) or {@code d4} (a decision)
 * @param type the document's type; its JSON is read as this
 */
public record DocumentKey<D>(CircleId circle, String name, Class<D> type) {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]{1,24}");

    public DocumentKey {
        if (!SHAPE.matcher(name).matches()) {
            throw new IllegalArgumentException("not a document name: " + name);
        }
    }
}
