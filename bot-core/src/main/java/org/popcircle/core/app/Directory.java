package org.popcircle.core.app;

import java.util.Optional;
import java.util.Set;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.CircleId;
import org.popcircle.core.vocabulary.Place;

/** Finds circles by channel and by person. Hints, checked against the circle on reading; the circle's own document is the truth. */
public interface Directory {

    Optional<CircleId> circleAt(Place place);

    /** Gives the place to the circle unless another has it; answers whose it is now. Atomic. */
    CircleId claim(Place place, CircleId circle);

    /** Gives the place to another circle if it still belongs to {@code gone}, whose document is missing. */
    CircleId reclaim(Place place, CircleId gone, CircleId circle);

    Set<CircleId> circlesOf(Account account);

    void remember(Account account, CircleId circle);

    void forget(Account account, CircleId circle);
}
