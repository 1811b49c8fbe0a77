package org.popcircle.slack.sandbox;

import org.apache.catalina.LifecycleException;

/** Signed HTTP, verified by Bolt itself. */
class BoltOverHttpTest extends BoltAgainstTheDouble {

    @Override
    AutoCloseable connect() throws LifecycleException {
        var http = new BoltOverHttp(bot.app());
        slack.deliverTo(http.url());
        return http;
    }
}
