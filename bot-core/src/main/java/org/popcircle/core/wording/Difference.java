package org.popcircle.core.wording;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import org.popcircle.core.view.Phrase;
import org.popcircle.core.view.Span;

/**
 * What changed from one version of a text to the next, word by word. The plain and the removed spans together are the
 * old text, the plain and the added ones the new, to the letter.
 */
public final class Difference {

    /** Comparing more words than this is no help to any reader and would take long. */
    private static final int MOST_WORDS = 2000;

    /** Where less than a third of both texts stayed, two whole texts read better than a patchwork. */
    private static final int LEAST_KEPT_PERCENT = 33;

    private Difference() {}

    public static Phrase between(String before, String after) {
        List<String> was = words(before);
        List<String> is = words(after);
        if (before.equals(after) || was.size() + is.size() > 2 * MOST_WORDS) {
            return whole(before, after);
        }
        Marks marks = new Marks();
        int at = 0;
        for (AbstractDelta<String> change :
                DiffUtils.diff(was, is, new MyersDiffWithLinearSpace<>()).getDeltas()) {
            marks.kept(text(was.subList(at, change.getSource().getPosition())));
            marks.changed(
                    text(change.getSource().getLines()), text(change.getTarget().getLines()));
            at = change.getSource().getPosition() + change.getSource().size();
        }
        marks.kept(text(was.subList(at, was.size())));
        return 200 * marks.kept < LEAST_KEPT_PERCENT * (before.length() + after.length())
                ? whole(before, after)
                : marks.phrase();
    }

    private static Phrase whole(String before, String after) {
        Marks marks = new Marks();
        if (before.equals(after)) {
            marks.kept(after);
        } else {
            marks.changed(before, after);
        }
        return marks.phrase();
    }

    private static String text(List<String> words) {
        return String.join("", words);
    }

    /** Words, the blanks between them, and the punctuation behind them, each by itself. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int at = 1; at <= text.length(); at++) {
            if (at == text.length() || isBlank(text.charAt(at)) != isBlank(text.charAt(start))) {
                split(text.substring(start, at), words);
                start = at;
            }
        }
        return words;
    }

    private static void split(String word, List<String> words) {
        int end = word.length();
        while (end > 1 && ".,;:!?)»”\"'".indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        words.add(word.substring(0, end));
        if (end < word.length()) {
            words.add(word.substring(end));
        }
    }

    private static boolean isBlank(char letter) {
        return Character.isWhitespace(letter);
    }

    /** Collects spans. Blanks between two changes belong to both, so that a changed passage stays one. */
    private static final class Marks {

        private final List<Span> spans = new ArrayList<>();
        private final StringBuilder removed = new StringBuilder();
        private final StringBuilder added = new StringBuilder();
        private String gap = "";
        private int kept;

        void kept(String text) {
            if (text.isEmpty()) {
                return;
            }
            if (text.isBlank() && !(removed.isEmpty() && added.isEmpty())) {
                gap = text;
                return;
            }
            flush();
            spans.add(new Span.Plain(text));
            kept += text.length();
        }

        void changed(String before, String after) {
            removed.append(gap).append(before);
            added.append(gap).append(after);
            gap = "";
        }

        Phrase phrase() {
            flush();
            return new Phrase(spans);
        }

        private void flush() {
            if (!removed.isEmpty()) {
                spans.add(new Span.Removed(removed.toString()));
            }
            if (!added.isEmpty()) {
                spans.add(new Span.Added(added.toString()));
            }
            if (!gap.isEmpty()) {
                spans.add(new Span.Plain(gap));
            }
            removed.setLength(0);
            added.setLength(0);
            gap = "";
        }
    }
}
