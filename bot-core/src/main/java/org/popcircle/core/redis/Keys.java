package org.popcircle.core.redis;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.zip.CRC32;
import org.popcircle.core.app.Codes;
import org.popcircle.core.vocabulary.Account;
import org.popcircle.core.vocabulary.CircleId;
import org.popcircle.core.vocabulary.Messenger;
import org.popcircle.core.vocabulary.Place;

/**
 * Every key that Popcircle writes; {@link KeyFamily} says for each whose it is and when it goes.
 *
 * <p>All keys of a circle carry the hash tag of its partition, so that one script can touch them together on a Redis
 * Cluster too. What belongs to no circle has a tag of its own or none.
 */
final class Keys {

    /** How long a delivery and a parcel's id are remembered: longer than any messenger repeats itself. */
    static final Duration MEMORY = Duration.ofDays(3);

    private final int partitions;

    Keys(int partitions) {
        if (partitions < 1) {
            throw new IllegalArgumentException("at least one partition, not " + partitions);
        }
        this.partitions = partitions;
    }

    int partitions() {
        return partitions;
    }

    /** Part of the data: another spread would hide every circle that is stored. */
    int partitionOf(CircleId circle) {
        CRC32 hash = new CRC32();
        hash.update(circle.value().getBytes(StandardCharsets.UTF_8));
        return (int) (hash.getValue() % partitions);
    }

    static String meta() {
        return "pc:meta";
    }

    String document(CircleId circle, String name) {
        return ofCircle("doc", circle) + ":" + name;
    }

    String story(CircleId circle, String name) {
        return ofCircle("story", circle) + ":" + name;
    }

    String delivery(CircleId circle, String delivery) {
        return ofCircle("done", circle) + ":" + plain(delivery);
    }

    String listing(CircleId circle, String list) {
        return ofCircle("list", circle) + ":" + plain(list);
    }

    String cards(CircleId circle, String document) {
        return ofCircle("cards", circle) + ":" + document;
    }

    String sent(CircleId circle, String parcel) {
        return ofCircle("sent", circle) + ":" + plain(parcel);
    }

    String counter(int partition) {
        return inPartition(partition, "counter");
    }

    String due(int partition) {
        return inPartition(partition, "due");
    }

    String dueLeased(int partition) {
        return inPartition(partition, "due:leased");
    }

    String dueData(int partition) {
        return inPartition(partition, "due:data");
    }

    String marks(int partition, Messenger messenger) {
        return inPartition(partition, "marks:" + messenger.key());
    }

    String marksData(int partition, Messenger messenger) {
        return marks(partition, messenger) + ":data";
    }

    String hold(int partition, Messenger messenger) {
        return inPartition(partition, "hold:" + messenger.key());
    }

    String outReady(int partition, Messenger messenger) {
        return inPartition(partition, "out:" + messenger.key());
    }

    String outOrder(int partition, Messenger messenger) {
        return outReady(partition, messenger) + ":order";
    }

    String outData(int partition, Messenger messenger) {
        return outReady(partition, messenger) + ":data";
    }

    String outLeases(int partition, Messenger messenger) {
        return outReady(partition, messenger) + ":leases";
    }

    String outTries(int partition, Messenger messenger) {
        return outReady(partition, messenger) + ":tries";
    }

    String outAside(int partition, Messenger messenger) {
        return outReady(partition, messenger) + ":aside";
    }

    static String place(Place place) {
        return "pc:place:" + place.messenger().key() + ":" + plain(place.workspace()) + ":" + plain(place.channel());
    }

    static String account(Account account) {
        return "pc:account:" + name(account);
    }

    /** An account as a part of a key. */
    static String name(Account account) {
        return account.messenger().key() + ":" + plain(account.workspace()) + ":" + plain(account.user());
    }

    /** All keys about codes are in one slot; whatever people enter as a code is only a part of a name here. */
    static String code(Codes.Purpose purpose, String code) {
        return "pc:{codes}:code:" + purpose.name().toLowerCase(Locale.ROOT) + ":" + plain(code);
    }

    static String codeOf(Codes.Purpose purpose, Account owner) {
        return "pc:{codes}:of:" + purpose.name().toLowerCase(Locale.ROOT) + ":" + name(owner);
    }

    static String codeTries(Account by) {
        return "pc:{codes}:tries:" + name(by);
    }

    static String cabinet(String drawer, String name) {
        return "pc:cabinet:{" + plain(drawer) + "}:v:" + plain(name);
    }

    static String cabinetNames(String drawer) {
        return "pc:cabinet:{" + plain(drawer) + "}:names";
    }

    static String pulse() {
        return "pc:{pulse}:beat";
    }

    static String outages() {
        return "pc:{pulse}:outages";
    }

    /** A text as it can stand inside a key or a member: no colon, slash, brace or space. */
    static String plain(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What {@link #plain} was made of. */
    static String original(String plain) {
        return URLDecoder.decode(plain, StandardCharsets.UTF_8);
    }

    private String ofCircle(String kind, CircleId circle) {
        return inPartition(partitionOf(circle), kind + ":" + circle);
    }

    private static String inPartition(int partition, String rest) {
        return "pc:{p" + partition + "}:" + rest;
    }
}
