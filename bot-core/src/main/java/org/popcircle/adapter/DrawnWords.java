package org.popcircle.adapter;

import org.popcircle.core.view.Phrase;

/** The few words that the drawing itself needs, in the language of the reader. */
public interface DrawnWords {

    /** The way out of a confirmation. */
    String back();

    /** The menu of rare choices, and the way to a form's further fields. */
    String more();

    /** The way out of a window with nothing to submit. */
    String close();

    /** The way to everything that was said. */
    String story();

    /** Said where a list goes on but has no room to. */
    Phrase further(int count);

    /** Said where voices were left out because a message has no room for them. */
    Phrase earlier(int count);

    /** Said where the end of somebody's words was left out. */
    Phrase voicesShortened();

    /** Which page of how many. */
    Phrase page(int number, int of);

    /** The way to the next page. */
    String goesOn();

    /** The way to the page before. */
    String before();

    /** Said where the text itself had to be cut. */
    Phrase shortened();
}
