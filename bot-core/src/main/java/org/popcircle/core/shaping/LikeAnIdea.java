package org.popcircle.core.shaping;

import java.util.regex.Pattern;

/**
 * Tells a statement of what to do from a noun or a question (method.md 5.2, S3), in English and Spanish. It may be wrong,
 * so its finding is only ever a question to whoever typed it. A question is never taken for an idea.
 */
final class LikeAnIdea {

    private static final Pattern PROPOSES = Pattern.compile(
            "\\b(we|they|you|it|one|everyone|everybody|people|\\w+s?) (should|must|ought to|have to|has to|needs? to)\\b"
                    + "|\\b(should|must) (be|not|have|stay|get|go)\\b"
                    + "|\\blet'?s\\b|\\blet us\\b"
                    + "|^(i think|i suggest|i propose|i'd|i would|we could|we can|we need to|how about|why not|maybe we)\\b"
                    + "|\\bwe (could|will|shall)\\b"
                    + "|\\b(deberiamos|debemos|debe|deben|deberia|deberian|podriamos|podemos)\\b"
                    + "|\\b(hay que|habria que|tenemos que|tienen que|tiene que|vamos a|hagamos|pongamos)\\b"
                    + "|^(creo que|pienso que|propongo|sugiero|yo creo|yo pienso|que tal si|por que no)\\b");

    private LikeAnIdea() {}

    static boolean reads(String text) {
        String plain = Folded.of(text);
        return !plain.endsWith("?") && PROPOSES.matcher(plain).find();
    }
}
