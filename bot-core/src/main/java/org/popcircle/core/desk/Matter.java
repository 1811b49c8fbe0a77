package org.popcircle.core.desk;

import java.util.List;
import java.util.Optional;
import org.popcircle.core.app.Notice;
import org.popcircle.core.view.View;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.MemberId;
import org.popcircle.core.vocabulary.Place;
import org.popcircle.core.wording.Words;

/**
 * Something under way in a circle, as every desk looks at it, whatever its kind: where its card is, how it is drawn, whose
 * word it awaits. A new kind is a document of its own and a record of its own; until all of this is said of it, nothing compiles.
 */
sealed interface Matter permits ProposalMatter, RoundMatter, SelectionMatter, ShapingMatter {

    /** The name of its document. */
    String document();

    /** Where its card is. */
    List<Place> places();

    Words words();

    View card();

    /** What stands in the place of a card that is not the current one any more. */
    View pointer();

    /** What stays in a place where its circle does not live any more. */
    View movedOut();

    /** A notice in words; empty when it is no longer true. */
    Optional<View.MessageView> message(Notice notice);

    Optional<MemberId> member(Account account);

    /** Those who are in by now: whoever was asked, unless they have to come in first. */
    List<MemberId> takingPart();

    /** The accounts of one of its people; empty for nobody of them. */
    List<Account> accounts(MemberId member);

    List<Account> everyone();

    /** A line of what is open. */
    View.Entry entry();

    /** A line of what waits for this person; empty where nothing does. */
    Optional<View.Entry> awaits(MemberId me);
}
