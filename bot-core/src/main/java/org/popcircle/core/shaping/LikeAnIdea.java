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
                    + "|^(creo que|pienso que|propongo|sugiero|yo creo|yo pienso|que tal si|por que no)\\b"
                    // What somebody would do, from its first word on; words that are nouns as well only before a noun.
                    + "|^(buy|invite|install|organi[sz]e|introduce|forbid|appoint|keep|put|set up) \\w"
                    + "|^(hire|build|make|get|give|ask|open|close|start|stop|plant|paint|use|find|move|rent|add|remove|ban"
                    + "|allow|lock|train|fence|offer|create|write|let) (an?|the|some|more|another|our|their|his|her|every\\w*"
                    + "|two|three|all) \\w"
                    + "|^(contratar|construir|comprar|poner|pedir|invitar|instalar|organizar|prohibir|montar|alquilar|vallar"
                    + "|plantar|pintar|quitar|permitir|crear|cerrar|abrir) \\w"
                    + "|^(contrata|construye|compra|pon|pide|haz|hacer|invita|instala|organiza|prohibe|monta|alquila|usa"
                    + "|usar|busca|buscar|pregunta|preguntar) (al?|una?|unos|unas|el|la|los|las|mas|otr[ao]s?|nuestr\\w+) \\w");

    private LikeAnIdea() {}

    static boolean reads(String text) {
        String plain = Folded.of(text);
        return !plain.endsWith("?") && PROPOSES.matcher(plain).find();
    }
}
