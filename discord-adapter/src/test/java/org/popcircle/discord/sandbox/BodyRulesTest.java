package org.popcircle.discord.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.popcircle.discord.sandbox.rules.CommandRules;
import org.popcircle.discord.sandbox.rules.Findings;
import org.popcircle.discord.sandbox.rules.MessageRules;
import org.popcircle.discord.sandbox.rules.ModalRules;
import org.popcircle.sandbox.Json;
import tools.jackson.databind.JsonNode;

/** Each limit at its edge, in numbers of its own: what just fits is taken, one more is refused where it is. */
class BodyRulesTest {

    private static final int ALL_FLAGS = 1 << 15 | 1 << 2;
    private static final String TEXT = "{'type':10,'content':'%s'}";
    private static final String BUTTON = "{'type':2,'style':1,'label':'%s','custom_id':'%s'}";
    private static final String OPTION = "{'label':'%s','value':'%s'}";
    private static final String LABEL = "{'type':18,'label':'%s','component':%s}";
    private static final String INPUT = "{'type':4,'style':1,'custom_id':'%s'%s}";
    private static final String OPTION_OF_COMMAND = "{'type':3,'name':'%s','description':'d'}";

    @ParameterizedTest(name = "{0}: {1} fits, one more does not")
    @MethodSource("lengths")
    void a_text_of_the_longest_length_fits_and_a_longer_one_is_refused(
            String what, int limit, Kind kind, String body, String place) {
        assertThat(kind.problems(body.replace("%TEXT%", "x".repeat(limit)))).isEmpty();
        assertThat(kind.problems(body.replace("%TEXT%", "x".repeat(limit + 1)))).contains(place);
    }

    static Stream<Arguments> lengths() {
        return Stream.of(
                length("content", 2000, Kind.OLDER, "{'content':'%s'}", "content"),
                length("nonce", 25, Kind.OLDER, "{'content':'x','nonce':'%s'}", "nonce"),
                length("embed title", 256, Kind.OLDER, embed("'title':'%s'"), "title"),
                length("embed description", 4096, Kind.OLDER, embed("'description':'%s'"), "description"),
                length("embed footer", 2048, Kind.OLDER, embed("'footer':{'text':'%s'}"), "footer"),
                length("embed author", 256, Kind.OLDER, embed("'author':{'name':'%s'}"), "author"),
                length("embed field", 256, Kind.OLDER, embed("'fields':[{'name':'%s','value':'v'}]"), "name"),
                length("embed value", 1024, Kind.OLDER, embed("'fields':[{'name':'n','value':'%s'}]"), "value"),
                length("all text", 4000, Kind.NEWER, components(TEXT), "4000"),
                length("button label", 80, Kind.OLDER, row(BUTTON.formatted("%s", "a")), "label"),
                length("custom id", 100, Kind.OLDER, row(BUTTON.formatted("Yes", "%s")), "custom_id"),
                length("url", 512, Kind.OLDER, row("{'type':2,'style':5,'label':'L','url':'https://a%s'}"), "url", 9),
                length("placeholder", 150, Kind.OLDER, row(select(",'placeholder':'%s'", option("a"))), "placeholder"),
                length("option label", 100, Kind.OLDER, row(select("", OPTION.formatted("%s", "a"))), "label"),
                length("option value", 100, Kind.OLDER, row(select("", OPTION.formatted("a", "%s"))), "value"),
                length("modal title", 45, Kind.MODAL, modal("%s", "a", label("L", "a")), "title"),
                length("modal id", 100, Kind.MODAL, modal("T", "%s", label("L", "a")), "custom_id"),
                length("label", 45, Kind.MODAL, modal("T", "a", label("%s", "a")), "label"),
                length(
                        "input placeholder",
                        100,
                        Kind.MODAL,
                        modal("T", "a", LABEL.formatted("L", INPUT.formatted("a", ",'placeholder':'%s'"))),
                        "placeholder"),
                length(
                        "input value",
                        4000,
                        Kind.MODAL,
                        modal("T", "a", LABEL.formatted("L", INPUT.formatted("a", ",'value':'%s'"))),
                        "value"),
                length("command name", 32, Kind.COMMANDS, command("%s", "d", ""), "name"),
                length("command description", 100, Kind.COMMANDS, command("a", "%s", ""), "description"));
    }

    @ParameterizedTest(name = "{0}: {1} fit, one more does not")
    @MethodSource("numbers")
    void as_many_as_allowed_fit_and_one_more_is_refused(
            String what, int limit, Kind kind, String body, String item, String place) {
        assertThat(kind.problems(body.formatted(many(limit, item)))).isEmpty();
        assertThat(kind.problems(body.formatted(many(limit + 1, item)))).contains(place);
    }

    static Stream<Arguments> numbers() {
        return Stream.of(
                Arguments.of("embeds", 10, Kind.OLDER, "{'embeds':[%s]}", "{'title':'t'}", "embeds"),
                Arguments.of("fields", 25, Kind.OLDER, embed("'fields':[%s]"), "{'name':'n','value':'v'}", "fields"),
                Arguments.of(
                        "rows",
                        5,
                        Kind.OLDER,
                        "{'content':'x','components':[%s]}",
                        "{'type':1,'components':[" + BUTTON.formatted("Y", "#") + "]}",
                        "components"),
                Arguments.of("buttons", 5, Kind.OLDER, row("%s"), BUTTON.formatted("Y", "#"), "components"),
                Arguments.of("components", 40, Kind.NEWER, components("%s"), TEXT.formatted("x"), "components"),
                Arguments.of(
                        "nested components",
                        39,
                        Kind.NEWER,
                        components("{'type':17,'components':[%s]}"),
                        TEXT.formatted("x"),
                        "components"),
                Arguments.of(
                        "texts of a section",
                        3,
                        Kind.NEWER,
                        components("{'type':9,'components':[%s],'accessory':" + BUTTON.formatted("Y", "a") + "}"),
                        TEXT.formatted("x"),
                        "components"),
                Arguments.of("options", 25, Kind.OLDER, row(select("", "%s")), option("#"), "options"),
                Arguments.of("fields of a modal", 5, Kind.MODAL, modal("T", "a", "%s"), label("L", "#"), "components"),
                Arguments.of(
                        "radio options",
                        10,
                        Kind.MODAL,
                        modal("T", "a", LABEL.formatted("L", "{'type':21,'custom_id':'r','options':[%s]}")),
                        option("#"),
                        "options"),
                Arguments.of("commands", 100, Kind.COMMANDS, "[%s]", one("c#", "d", ""), "commands"),
                Arguments.of("menu entries", 15, Kind.COMMANDS, "[%s]", "{'type':3,'name':'M#'}", "commands"),
                Arguments.of(
                        "options of a command",
                        25,
                        Kind.COMMANDS,
                        command("a", "d", ",'options':[%s]"),
                        OPTION_OF_COMMAND.formatted("o#"),
                        "options"),
                Arguments.of(
                        "choices",
                        25,
                        Kind.COMMANDS,
                        command("a", "d", ",'options':[{'type':3,'name':'o','description':'d','choices':[%s]}]"),
                        "{'name':'n','value':'v#'}",
                        "choices"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void what_no_client_could_draw_is_refused_where_it_is(String what, Kind kind, String body, String place) {
        assertThat(kind.problems(body)).contains(place);
    }

    static Stream<Arguments> mistakes() {
        var twice = BUTTON.formatted("Y", "a") + "," + BUTTON.formatted("N", "a");
        return Stream.of(
                Arguments.of("one id for two", Kind.OLDER, row(twice), "CUSTOM_ID_DUPLICATED"),
                Arguments.of(
                        "one value for two",
                        Kind.OLDER,
                        row(select("", option("a") + "," + option("a"))),
                        "VALUE_DUPLICATED"),
                Arguments.of("newer without the flag", Kind.OLDER, components(TEXT.formatted("x")), "UNION_TYPE"),
                Arguments.of("words beside newer", Kind.NEWER, "{'content':'x'}", "LEGACY_FIELDS"),
                Arguments.of("embeds beside newer", Kind.NEWER, embed("'title':'t'"), "LEGACY_FIELDS"),
                Arguments.of("a flag that cannot be set", Kind.OLDER, "{'content':'x','flags':1}", "flags"),
                Arguments.of("a misspelt field", Kind.OLDER, "{'contents':'x'}", "contents"),
                Arguments.of("a misspelt field of a button", Kind.OLDER, row("{'type':2,'stile':1}"), "stile"),
                Arguments.of("a poll", Kind.OLDER, "{'content':'x','poll':{}}", "poll"),
                Arguments.of(
                        "a link with an id",
                        Kind.OLDER,
                        row("{'type':2,'style':5,'label':'L','url':'https://a.example','custom_id':'a'}"),
                        "custom_id"),
                Arguments.of("no words on a button", Kind.OLDER, row("{'type':2,'style':1,'custom_id':'a'}"), "label"),
                Arguments.of(
                        "a section alone",
                        Kind.NEWER,
                        components("{'type':9,'components':[" + TEXT.formatted("x") + "]}"),
                        "accessory"),
                Arguments.of(
                        "a container in a container",
                        Kind.NEWER,
                        components("{'type':17,'components':[{'type':17,'components':[]}]}"),
                        "UNION_TYPE"),
                Arguments.of(
                        "users and their parsing",
                        Kind.OLDER,
                        "{'content':'x','allowed_mentions':{'parse':['users'],'users':['1']}}",
                        "EXCLUSIVE"),
                Arguments.of(
                        "a row in a modal",
                        Kind.MODAL,
                        modal("T", "a", "{'type':1,'components':[" + INPUT.formatted("a", "") + "]}"),
                        "UNION_TYPE"),
                Arguments.of(
                        "a button in a modal",
                        Kind.MODAL,
                        modal("T", "a", LABEL.formatted("L", BUTTON.formatted("Y", "b"))),
                        "UNION_TYPE"),
                Arguments.of(
                        "one choice",
                        Kind.MODAL,
                        modal(
                                "T",
                                "a",
                                LABEL.formatted("L", "{'type':21,'custom_id':'r','options':[" + option("a") + "]}")),
                        "options"),
                Arguments.of(
                        "a disabled field",
                        Kind.MODAL,
                        modal("T", "a", LABEL.formatted("L", "{'type':5,'custom_id':'r','disabled':true}")),
                        "disabled"),
                Arguments.of("a capital letter", Kind.COMMANDS, command("Circle", "d", ""), "INVALID_NAME"),
                Arguments.of(
                        "one name for two",
                        Kind.COMMANDS,
                        "[" + one("a", "d", "") + "," + one("a", "d", "") + "]",
                        "DUPLICATE_NAME"),
                Arguments.of(
                        "a translated name with a space",
                        Kind.COMMANDS,
                        command("a", "d", ",'name_localizations':{'es-ES':'dos palabras'}"),
                        "INVALID_NAME"),
                Arguments.of(
                        "required after optional",
                        Kind.COMMANDS,
                        command(
                                "a",
                                "d",
                                ",'options':["
                                        + OPTION_OF_COMMAND.formatted("o")
                                        + ",{'type':3,'name':'p','description':'d','required':true}]"),
                        "REQUIRED_INVALID"),
                Arguments.of(
                        "sub-command beside option",
                        Kind.COMMANDS,
                        command(
                                "a",
                                "d",
                                ",'options':[" + OPTION_OF_COMMAND.formatted("o")
                                        + ",{'type':1,'name':'s','description':'d'}]"),
                        "mutually exclusive"),
                Arguments.of(
                        "8000 characters",
                        Kind.COMMANDS,
                        command(
                                "a",
                                "d",
                                ",'options':["
                                        + many(
                                                25,
                                                "{'type':1,'name':'s#','description':'d','options':["
                                                        + many(
                                                                4,
                                                                "{'type':3,'name':'o#','description':'"
                                                                        + "x".repeat(100) + "'}")
                                                        + "]}")
                                        + "]"),
                        "TOO_LARGE"));
    }

    @Test
    void all_text_of_all_embeds_counts_together() {
        var one = "{'description':'" + "x".repeat(2000) + "'}";

        assertThat(Kind.OLDER.problems("{'embeds':[" + many(3, one) + "]}")).isEmpty();
        assertThat(Kind.OLDER.problems("{'embeds':[" + many(3, one) + ",{'title':'t'}]}"))
                .contains("MAX_EMBED_SIZE_EXCEEDED");
    }

    @Test
    void characters_are_code_points() {
        assertThat(Kind.OLDER.problems("{'content':'" + "😀".repeat(2000) + "'}"))
                .isEmpty();
    }

    enum Kind {
        OLDER,
        NEWER,
        MODAL,
        COMMANDS;

        /** The tree of errors as a text; empty when nothing is wrong. */
        String problems(String singleQuoted) {
            var findings = findings(Json.parse(singleQuoted.replace('\'', '"')));
            return findings.isEmpty() ? "" : Json.write(findings.tree());
        }

        private Findings findings(JsonNode body) {
            return switch (this) {
                case OLDER -> MessageRules.check(body, false, ALL_FLAGS);
                case NEWER -> MessageRules.check(body, true, ALL_FLAGS);
                case MODAL -> ModalRules.check(body);
                case COMMANDS -> CommandRules.check(body);
            };
        }
    }

    private static Arguments length(String what, int limit, Kind kind, String body, String place) {
        return Arguments.of(what, limit, kind, body.replace("%s", "%TEXT%"), place);
    }

    private static Arguments length(String what, int limit, Kind kind, String body, String place, int fixed) {
        return Arguments.of(what, limit - fixed, kind, body.replace("%s", "%TEXT%"), place);
    }

    private static String many(int number, String item) {
        return IntStream.range(0, number)
                .mapToObj(it -> item.replace("#", Integer.toString(it)))
                .collect(Collectors.joining(","));
    }

    private static String embed(String parts) {
        return "{'embeds':[{" + parts + "}]}";
    }

    private static String components(String list) {
        return "{'components':[" + list + "]}";
    }

    private static String row(String list) {
        return "{'content':'x','components':[{'type':1,'components':[" + list + "]}]}";
    }

    private static String select(String more, String options) {
        return "{'type':3,'custom_id':'a'" + more + ",'options':[" + options + "]}";
    }

    private static String option(String value) {
        return OPTION.formatted("One", value);
    }

    private static String label(String words, String customId) {
        return LABEL.formatted(words, INPUT.formatted(customId + "-field", ""));
    }

    private static String modal(String title, String customId, String components) {
        return "{'title':'" + title + "','custom_id':'" + customId + "','components':[" + components + "]}";
    }

    private static String command(String name, String description, String more) {
        return "[" + one(name, description, more) + "]";
    }

    private static String one(String name, String description, String more) {
        return "{'name':'" + name + "','description':'" + description + "'" + more + "}";
    }
}
