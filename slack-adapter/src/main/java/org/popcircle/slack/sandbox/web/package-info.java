/** The double's HTTP side, bound to the loopback address: Web API, response URLs and the sandbox's page. */
@NullMarked
package org.popcircle.slack.sandbox.web;

import org.jspecify.annotations.NullMarked;
