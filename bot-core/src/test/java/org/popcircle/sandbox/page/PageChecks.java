package org.popcircle.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What holds for the files of every messenger's sandbox page, whatever they draw; how it behaves is for the browser
 * tests. Files are named as the page's address has them: {@code app.js}, {@code shared/dom.js}.
 */
public abstract class PageChecks {

    private static final String PAGE = "index.html";

    private static final Pattern NEEDED =
            Pattern.compile("from '(\\.[^']+)'|(?:src|href)=\"([^\"#]+)\"|@import url\\('([^']+)'\\)");
    private static final Pattern STYLE_SHEET_ADDRESS = Pattern.compile("(?<!@import )url\\(|@import (?!url\\('[a-z]+)");

    /** Ways by which a text that somebody typed could become markup or code. */
    private static final Pattern TEXT_AS_MARKUP =
            Pattern.compile("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|DOMParser|\\beval\\(|new Function|"
                    + "setAttribute\\('style'|cssText|createContextualFragment");

    private static final Pattern OUTSIDE_REQUEST =
            Pattern.compile("(?:fetch|EventSource|WebSocket|import)\\(\\s*[`'\"](?:https?:|//)");

    private final Map<String, String> files = files();

    @Test
    void everything_that_the_page_needs_is_its_own_and_there() {
        assertThat(needed()).hasSizeGreaterThan(10).isSubsetOf(files.keySet());
        assertThat(namesWith("css", STYLE_SHEET_ADDRESS)).isEmpty();
        assertThat(namesWith("js", OUTSIDE_REQUEST)).isEmpty();
    }

    @Test
    void every_file_is_needed() {
        Set<String> reached = needed();
        // What modules name in a text: pictures.
        files.keySet().stream()
                .filter(name -> name.endsWith(".svg"))
                .filter(name -> files.values().stream().anyMatch(text -> text.contains(name)))
                .forEach(reached::add);
        assertThat(files.keySet()).filteredOn(name -> !name.equals(PAGE)).isSubsetOf(reached);
    }

    @Test
    void typed_text_never_becomes_markup() {
        assertThat(namesWith("js", TEXT_AS_MARKUP)).isEmpty();
    }

    @Test
    void the_page_itself_forbids_scripts_and_styles_from_elsewhere() {
        assertThat(files.get(PAGE))
                .contains("default-src 'none'")
                .contains("script-src 'self'")
                .doesNotContain("unsafe-inline", "unsafe-eval", "<style", " style=", " onclick=")
                .doesNotContainPattern("<script(?![^>]* src=)");
    }

    /** All that is named from the page on, over any number of steps; also what is named and not there. */
    private Set<String> needed() {
        var needed = new TreeSet<String>();
        var open = new ArrayDeque<>(List.of(PAGE));
        while (!open.isEmpty()) {
            String name = open.remove();
            NEEDED.matcher(files.getOrDefault(name, ""))
                    .results()
                    .map(found -> URI.create(name).resolve(target(found)).toString())
                    .filter(needed::add)
                    .forEach(open::add);
        }
        return needed;
    }

    private static String target(MatchResult found) {
        return Stream.of(1, 2, 3)
                .map(found::group)
                .filter(it -> it != null)
                .findFirst()
                .orElseThrow();
    }

    private Set<String> namesWith(String kind, Pattern pattern) {
        var some = new TreeMap<>(files);
        some.entrySet()
                .removeIf(file -> !file.getKey().endsWith("." + kind)
                        || !pattern.matcher(file.getValue()).find());
        return some.keySet();
    }

    private static Map<String, String> files() {
        var files = new TreeMap<String, String>();
        read("/sandbox/" + PAGE, "", files);
        read("/sandbox/shared/page.css", "shared/", files);
        return files;
    }

    /** Reads the files beside one, from a folder or out of a jar. */
    private static void read(String beside, String prefix, Map<String, String> files) {
        try {
            URI file = PageChecks.class.getResource(beside).toURI();
            if (file.getScheme().equals("jar")) {
                try (var jar = FileSystems.newFileSystem(file, Map.of())) {
                    read(jar.getPath(beside).getParent(), prefix, files);
                }
            } else {
                read(Path.of(file).getParent(), prefix, files);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException noAddress) {
            throw new AssertionError(noAddress);
        }
    }

    private static void read(Path folder, String prefix, Map<String, String> files) throws IOException {
        try (var listed = Files.list(folder)) {
            for (var file : listed.filter(Files::isRegularFile).toList()) {
                files.put(prefix + file.getFileName(), Files.readString(file));
            }
        }
    }
}
