package org.popcircle.adapter;

import org.popcircle.core.view.Phrase;

/** English without the message bundles, so that a change of wording changes no picture. */
public final class PlainWords implements DrawnWords {
    @Override
    public String back() {
        return "Back";
    }

    @Override
    public String more() {
        return "More …";
    }

    @Override
    public String close() {
        return "Close";
    }

    @Override
    public String story() {
        return "See the story";
    }

    @Override
    public Phrase further(int count) {
        return Phrase.of("and " + count + " more");
    }

    @Override
    public Phrase earlier(int count) {
        return Phrase.of("and " + count + " earlier");
    }

    @Override
    public Phrase voicesShortened() {
        return Phrase.of("voices cut");
    }

    @Override
    public Phrase page(int number, int of) {
        return Phrase.of("page " + number + " of " + of);
    }

    @Override
    public String goesOn() {
        return "Read on";
    }

    @Override
    public String before() {
        return "Page before";
    }

    @Override
    public Phrase shortened() {
        return Phrase.of("shortened");
    }
}
