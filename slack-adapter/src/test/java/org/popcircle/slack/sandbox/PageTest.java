package org.popcircle.slack.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What holds for the sandbox page's files whatever they draw; how it behaves is for the browser tests. */
class PageTest {

    private static final Pattern IMPORT = Pattern.compile("from '\\./([^']+)'");
    private static final Pattern LINKED = Pattern.compile("(?:src|href)=\"([^\"#]+)\"");
    private static final Pattern STYLE_SHEET_ADDRESS = Pattern.compile("url\\(|@import");

    /** Ways by which a text that somebody typed could become markup or code. */
    private static final Pattern TEXT_AS_MARKUP =
            Pattern.compile("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|DOMParser|\\beval\\(|new Function|"
                    + "setAttribute\\('style'|cssText|createContextualFragment");

    private static final Pattern OUTSIDE_REQUEST =
            Pattern.compile("(?:fetch|EventSource|WebSocket|import)\\(\\s*[`'\"](?:https?:|//)");

    private final Map<String, String> files = files();

    @Test
    void every_module_that_is_imported_is_there() {
        assertThat(namesIn("js", IMPORT)).isNotEmpty().allMatch(files::containsKey);
    }

    @Test
    void every_module_is_used() {
        var used = namesIn("js", IMPORT);
        used.addAll(namesIn("html", LINKED));
        assertThat(files.keySet()).filteredOn(it -> it.endsWith(".js")).isSubsetOf(used);
    }

    @Test
    void everything_that_the_page_links_to_is_its_own() {
        assertThat(namesIn("html", LINKED)).isNotEmpty().allMatch(files::containsKey);
        assertThat(namesWith("css", STYLE_SHEET_ADDRESS)).isEmpty();
        assertThat(namesWith("js", OUTSIDE_REQUEST)).isEmpty();
    }

    @Test
    void typed_text_never_becomes_markup() {
        assertThat(namesWith("js", TEXT_AS_MARKUP)).isEmpty();
    }

    @Test
    void the_page_itself_forbids_scripts_and_styles_from_elsewhere() {
        assertThat(files.get("index.html"))
                .contains("default-src 'none'")
                .contains("script-src 'self'")
                .doesNotContain("unsafe-inline", "unsafe-eval", "<style", " style=", " onclick=")
                .doesNotContainPattern("<script(?![^>]* src=)");
    }

    private Set<String> namesIn(String kind, Pattern pattern) {
        var names = new TreeSet<String>();
        of(kind).values()
                .forEach(text -> pattern.matcher(text)
                        .results()
                        .map((MatchResult it) -> it.group(1))
                        .forEach(names::add));
        return names;
    }

    private Set<String> namesWith(String kind, Pattern pattern) {
        var some = of(kind);
        some.values().removeIf(text -> !pattern.matcher(text).find());
        return some.keySet();
    }

    private Map<String, String> of(String kind) {
        var some = new TreeMap<>(files);
        some.keySet().removeIf(name -> !name.endsWith("." + kind));
        return some;
    }

    private static Map<String, String> files() {
        var files = new TreeMap<String, String>();
        try (var listed = Files.list(
                Path.of(PageTest.class.getResource("/sandbox/index.html").toURI())
                        .getParent())) {
            for (var file : listed.toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException notAFile) {
            throw new AssertionError(notAFile);
        }
        return files;
    }
}
