package org.popcircle.core.selection;

import java.util.List;
import org.popcircle.core.vocabulary.MemberId;

/**
 * How it is decided in the place of a selection, by everyone's consent: by lot, by taking turns (method.md E32).
 *
 * @param how as somebody put it
 */
public record OtherWay(String how, List<MemberId> consented) {

    public OtherWay {
        consented = List.copyOf(consented);
    }
}
