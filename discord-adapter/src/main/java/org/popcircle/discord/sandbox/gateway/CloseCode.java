package org.popcircle.discord.sandbox.gateway;

/** The codes with which Discord closes a line. */
final class CloseCode {

    static final int UNKNOWN_OPCODE = 4001;
    static final int DECODE_ERROR = 4002;
    static final int NOT_AUTHENTICATED = 4003;
    static final int AUTHENTICATION_FAILED = 4004;
    static final int ALREADY_AUTHENTICATED = 4005;
    static final int RATE_LIMITED = 4008;
    static final int INVALID_SHARD = 4010;
    static final int INVALID_API_VERSION = 4012;
    static final int INVALID_INTENTS = 4013;
    static final int DISALLOWED_INTENTS = 4014;

    private CloseCode() {}
}
