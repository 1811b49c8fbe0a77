package org.popcircle.slack.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.popcircle.sandbox.Json;
import org.popcircle.slack.sandbox.blocks.BlockRules;
import org.popcircle.slack.sandbox.blocks.BlockRules.Surface;
import org.popcircle.slack.sandbox.blocks.ViewRules;
import tools.jackson.databind.JsonNode;

/** Each limit at its edge, in numbers of its own: what just fits is taken, one more is refused where it is. */
class BlockRulesTest {

    private static final String PLAIN = "{'type':'plain_text','text':'%s'}";
    private static final String BUTTON = "{'type':'button','action_id':'%s','text':" + PLAIN.formatted("Yes") + "%s}";
    private static final String ACTIONS = "[{'type':'actions','elements':[%s]}]";
    private static final String OPTION = "{'text':" + PLAIN.formatted("One") + ",'value':'%s'}";
    private static final String SELECT = "{'type':'%s','action_id':'a','options':[%s]}";
    private static final String INPUT = "[{'type':'input','label':%s,'element':%s}]";
    private static final String TYPED = "{'type':'plain_text_input','action_id':'a'%s}";

    @ParameterizedTest(name = "{0}: {1} fits, one more does not")
    @MethodSource("lengths")
    void a_text_of_the_longest_length_fits_and_a_longer_one_is_refused(
            String what, int limit, String blocks, String pointer) {
        assertThat(problems(blocks.replace("%TEXT%", "x".repeat(limit)))).isEmpty();
        assertThat(problems(blocks.replace("%TEXT%", "x".repeat(limit + 1))))
                .singleElement()
                .asString()
                .contains(pointer);
        assertThat(problems(blocks.replace("%TEXT%", "😀".repeat(limit))))
                .as("characters are code points")
                .isEmpty();
    }

    static Stream<Arguments> lengths() {
        return Stream.of(
                length("header", 150, "[{'type':'header','text':" + PLAIN + "}]", "/blocks/0/text/text"),
                length("section", 3000, "[{'type':'section','text':" + PLAIN + "}]", "/blocks/0/text/text"),
                length(
                        "section field",
                        2000,
                        "[{'type':'section','fields':[" + PLAIN + "]}]",
                        "/blocks/0/fields/0/text"),
                length("context", 3000, "[{'type':'context','elements':[" + PLAIN + "]}]", "/elements/0"),
                length("block id", 255, "[{'type':'divider','block_id':'%s'}]", "/blocks/0/block_id"),
                length("action id", 255, ACTIONS.formatted(BUTTON.formatted("%s", "")), "/action_id"),
                length(
                        "button value",
                        2000,
                        ACTIONS.formatted(BUTTON.formatted("a", ",'value':'%s'")),
                        "/elements/0/value"),
                length("url", 3000, ACTIONS.formatted(BUTTON.formatted("a", ",'url':'%s'")), "/url"),
                length(
                        "button label",
                        75,
                        ACTIONS.formatted("{'type':'button','action_id':'a','text':" + PLAIN + "}"),
                        "/elements/0/text/text"),
                length(
                        "accessibility label",
                        75,
                        ACTIONS.formatted(BUTTON.formatted("a", ",'accessibility_label':'%s'")),
                        "/accessibility_label"),
                length("confirm title", 100, confirm(PLAIN, "Yes", "No"), "/confirm/title"),
                length("confirm button", 30, confirmButton(), "/confirm/confirm"),
                length(
                        "option value",
                        75,
                        ACTIONS.formatted(SELECT.formatted("static_select", OPTION)),
                        "/options/0/value"),
                length(
                        "placeholder",
                        150,
                        ACTIONS.formatted("{'type':'users_select','action_id':'a','placeholder':" + PLAIN + "}"),
                        "/placeholder"),
                length("label", 2000, INPUT.formatted(PLAIN, TYPED.formatted("")), "/label"),
                length("alt text", 2000, "[{'type':'image','image_url':'https://x','alt_text':'%s'}]", "/alt_text"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("violations")
    void is_refused(String what, String blocks, String pointer) {
        assertThat(problems(blocks))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it).contains(pointer));
    }

    static Stream<Arguments> violations() {
        var divider = "{'type':'divider'}";
        var option = OPTION.formatted("v");
        return Stream.of(
                violation("more than fifty blocks", list(divider, 51), "[json-pointer:/blocks]"),
                violation("an unknown block", "[{'type':'carousel3'}]", "/blocks/0/type"),
                violation(
                        "a header in markup", "[{'type':'header','text':{'type':'mrkdwn','text':'x'}}]", "/text/type"),
                violation("an empty text", "[{'type':'section','text':" + PLAIN.formatted("") + "}]", "/text/text"),
                violation("a section of nothing", "[{'type':'section'}]", "/blocks/0"),
                violation("eleven fields", section("fields", PLAIN.formatted("x"), 11), "/fields"),
                violation("eleven context elements", context(PLAIN.formatted("x"), 11), "/elements"),
                violation("no actions", "[{'type':'actions','elements':[]}]", "/elements"),
                violation("twenty-six actions", ACTIONS.formatted(buttons(26)), "/blocks/0/elements"),
                violation("an input among actions", ACTIONS.formatted(TYPED.formatted("")), "/elements/0/type"),
                violation(
                        "an action id twice in a block",
                        ACTIONS.formatted(BUTTON.formatted("a", "") + "," + BUTTON.formatted("a", "")),
                        "/elements/1/action_id"),
                violation(
                        "a block id twice",
                        "[{'type':'divider','block_id':'b'},{'type':'divider','block_id':'b'}]",
                        "/blocks/1/block_id"),
                violation("a made-up style", ACTIONS.formatted(BUTTON.formatted("a", ",'style':'blue'")), "/style"),
                violation(
                        "six in a menu", ACTIONS.formatted(SELECT.formatted("overflow", many(option, 6))), "/options"),
                violation(
                        "eleven radio buttons",
                        ACTIONS.formatted(SELECT.formatted("radio_buttons", many(option, 11))),
                        "/options"),
                violation(
                        "eleven checkboxes",
                        ACTIONS.formatted(SELECT.formatted("checkboxes", many(option, 11))),
                        "/options"),
                violation(
                        "a hundred and one options",
                        ACTIONS.formatted(SELECT.formatted("static_select", many(option, 101))),
                        "/options"),
                violation(
                        "an initial option that is not offered",
                        ACTIONS.formatted("{'type':'static_select','action_id':'a','options':[" + option
                                + "],'initial_option':" + OPTION.formatted("w") + "}"),
                        "/initial_option"),
                violation(
                        "a shortest length above the longest",
                        INPUT.formatted(PLAIN.formatted("x"), TYPED.formatted(",'min_length':5,'max_length':4")),
                        "/min_length"),
                violation(
                        "a field for more than three thousand characters",
                        INPUT.formatted(PLAIN.formatted("x"), TYPED.formatted(",'max_length':3001")),
                        "/max_length"),
                violation(
                        "a button as input", INPUT.formatted(PLAIN.formatted("x"), BUTTON.formatted("a", "")), "/type"),
                violation(
                        "a date that is none",
                        ACTIONS.formatted("{'type':'datepicker','action_id':'a','initial_date':'tomorrow'}"),
                        "/initial_date"),
                violation("an image without words", "[{'type':'image','image_url':'https://x'}]", "/alt_text"));
    }

    @Test
    void a_view_needs_a_short_title_and_a_way_to_submit_its_inputs() {
        var input = INPUT.formatted(PLAIN.formatted("Why?"), TYPED.formatted(""));
        var modal = "{'type':'modal','title':" + PLAIN + ",'blocks':" + input + "%s}";
        var submit = ",'submit':" + PLAIN.formatted("Send");

        assertThat(viewProblems(modal.formatted("x".repeat(24), submit))).isEmpty();
        assertThat(viewProblems(modal.formatted("x".repeat(25), submit)))
                .singleElement()
                .asString()
                .contains("/view/title/text");
        assertThat(viewProblems(modal.formatted("Why", "")))
                .singleElement()
                .asString()
                .contains("/view/submit");
        assertThat(viewProblems(modal.formatted("Why", submit + ",'private_metadata':'" + "x".repeat(3001) + "'")))
                .singleElement()
                .asString()
                .contains("/view/private_metadata");
        assertThat(viewProblems("{'type':'home','blocks':[{'type':'divider'}]}"))
                .anyMatch(it -> it.contains("/view/type"));
    }

    @Test
    void markdown_blocks_are_for_messages_only() {
        var markdown = "[{'type':'markdown','text':'*x*'}]";

        assertThat(problems(markdown)).isEmpty();
        assertThat(BlockRules.problems(Surface.HOME, json(markdown))).isNotEmpty();
    }

    private static Arguments length(String what, int limit, String template, String pointer) {
        return Arguments.of(what, limit, template.replace("%s", "%TEXT%"), pointer);
    }

    private static Arguments violation(String what, String blocks, String pointer) {
        return Arguments.of(what, blocks, pointer);
    }

    private static String confirm(String title, String yes, String no) {
        return ACTIONS.formatted(BUTTON.formatted(
                "a",
                ",'confirm':{'title':" + title + ",'text':" + PLAIN.formatted("Sure?") + ",'confirm':"
                        + PLAIN.formatted(yes) + ",'deny':" + PLAIN.formatted(no) + "}"));
    }

    private static String confirmButton() {
        return confirm(PLAIN.formatted("Sure?"), "%s", "No");
    }

    private static String section(String field, String item, int count) {
        return "[{'type':'section','" + field + "':[" + many(item, count) + "]}]";
    }

    private static String context(String item, int count) {
        return "[{'type':'context','elements':[" + many(item, count) + "]}]";
    }

    private static String buttons(int count) {
        var buttons = new StringBuilder();
        for (var i = 0; i < count; i++) {
            buttons.append(i == 0 ? "" : ",").append(BUTTON.formatted("a" + i, ""));
        }
        return buttons.toString();
    }

    private static String list(String item, int count) {
        return "[" + many(item, count) + "]";
    }

    private static String many(String item, int count) {
        return String.join(",", Collections.nCopies(count, item));
    }

    private static List<String> problems(String blocks) {
        return BlockRules.problems(Surface.MESSAGE, json(blocks));
    }

    private static List<String> viewProblems(String view) {
        return ViewRules.problems(Surface.MODAL, json(view));
    }

    private static JsonNode json(String singleQuoted) {
        return Json.parse(singleQuoted.replace('\'', '"'));
    }
}
