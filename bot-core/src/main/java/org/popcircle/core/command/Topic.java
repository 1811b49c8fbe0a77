package org.popcircle.core.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What {@code /circle help} explains. The texts are {@code help.topic.<key>.heading} and {@code .body}. */
public enum Topic {
    START("inicio"),
    CHECK("consulta"),
    PROPOSE("propuesta proponer proposal proposals"),
    CLARIFY("entender questions question preguntas pregunta"),
    REACT("reaccionar reactions reaction reacciones"),
    CONSENT("consentimiento decide decidir"),
    OBJECT("objetar objection objections objecion objeciones"),
    IMPROVE("mejorar integrate integrating integrar"),
    ROUND("ronda rounds rondas turn turno"),
    SELECT("seleccion elegir selection election role roles"),
    PRIORITISE("prioritize priorizar prioridades priorities next"),
    WELCOME("bienvenida acoger newcomers"),
    SHAPE("forma build building construir crear"),
    REVIEW("revision reviews revisiones log registro"),
    CIRCLE("circulo members miembros"),
    SETTINGS("ajustes"),
    LINK("vincular enlazar unlink desvincular accounts account cuentas cuenta"),
    BRIDGE("puente unbridge sinpuente"),
    PRIVACY("privacidad"),
    COMMANDS("comandos ordenes");

    /** Other words for it, with blanks between. */
    private final String synonyms;

    Topic(String synonyms) {
        this.synonyms = synonyms;
    }

    /** The name in the keys of the texts, and what people may type in English. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<String> names() {
        return Stream.of((key() + " " + synonyms).split(" ", -1)).toList();
    }

    static Optional<Topic> named(String word) {
        return Arrays.stream(values())
                .filter(topic -> topic.names().contains(word))
                .findFirst();
    }
}
