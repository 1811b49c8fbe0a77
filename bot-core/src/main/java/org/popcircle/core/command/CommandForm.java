package org.popcircle.core.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** One way to use {@code /circle}: its names, and the keys of its usage, its example and its description. */
public enum CommandForm {
    CHECK("consulta consultar ask chequeo"),
    PROPOSE("propuesta proponer proposal"),
    ROUND("ronda rounds rondas"),
    SELECT("seleccion seleccionar elegir election elect"),
    PRIORITISE("prioritize priorizar prioridades priorities next"),
    WELCOME("bienvenida acoger newcomers"),
    SHAPE("forma crear construir build idear"),
    STATUS("estado open abierto"),
    MINE("mio mios me pendiente pendientes todo"),
    MEMBERS("miembros people gente quienes"),
    LINK("vincular enlazar"),
    BRIDGE("puente"),
    UNBRIDGE("sinpuente"),
    UNLINK("desvincular desenlazar"),
    SETTINGS("ajustes config configuracion"),
    BACKLOG("lista later aplazado"),
    LOG("registro logbook decisions decisiones bitacora"),
    HELP("ayuda ? hola hello hi");

    /** Other words for it, with blanks between. */
    private final String synonyms;

    CommandForm(String synonyms) {
        this.synonyms = synonyms;
    }

    /** The English name, which is also Discord's subcommand. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of how it is written, such as {@code check <question>}. */
    public String usageKey() {
        return "command." + key() + ".usage";
    }

    /** Key of a line that works as it stands. */
    public String exampleKey() {
        return "command." + key() + ".example";
    }

    /** Key of one short line on what it does. */
    public String descriptionKey() {
        return "command." + key() + ".description";
    }

    /** Every word that means it, without accents and in small letters. */
    List<String> names() {
        return Stream.of((key() + " " + synonyms).split(" ", -1)).toList();
    }

    static Optional<CommandForm> named(String word) {
        return Arrays.stream(values())
                .filter(form -> form.names().contains(word))
                .findFirst();
    }
}
