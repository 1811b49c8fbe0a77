package org.popcircle.core.cards;

import static org.assertj.core.api.Assertions.assertThat;

import org.popcircle.core.view.Field;
import org.popcircle.core.view.Form;

/** What both messengers have room for in a form. */
final class FittingForms {

    private static final int LONGEST_TITLE = 24;
    private static final int LONGEST_LABEL = 45;

    private FittingForms() {}

    static void fits(Form form) {
        assertThat(form.title().length()).as(form.title()).isLessThanOrEqualTo(LONGEST_TITLE);
        assertThat(form.submit().length()).as(form.submit()).isLessThanOrEqualTo(LONGEST_TITLE);
        assertThat(form.fields())
                .extracting(Field::label)
                .allSatisfy(label -> assertThat(label.length()).as(label).isLessThanOrEqualTo(LONGEST_LABEL));
    }
}
