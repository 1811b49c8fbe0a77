package org.popcircle.slack.sandbox.people;

import org.popcircle.slack.sandbox.delivery.Ack;
import org.popcircle.slack.sandbox.delivery.Parcel;

/** A press as it was delivered, and how it was acknowledged. Replaying it delivers the very same bytes again. */
public record Click(Parcel parcel, Ack ack) {}
