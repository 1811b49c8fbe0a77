package org.popcircle.discord.sandbox.rest;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.popcircle.discord.sandbox.rules.Findings;
import org.popcircle.sandbox.Faults;

/**
 * Discord's REST interface, as strict as Discord: tokens, permissions, limits of bodies and rates, with Discord's error
 * codes. Every call is recorded with its answer.
 */
public final class Rest {

    private final RestContext context;
    private final InstantSource time;
    private final List<Route> routes;
    private final RateLimits rateLimits;
    private final Faults<Fault> faults = new Faults<>();
    private final Requests requests = new Requests();
    private volatile boolean tokenRevoked;

    public Rest(RestContext context, InstantSource time) {
        this.context = context;
        this.time = time;
        this.rateLimits = new RateLimits(time);
        this.routes = Stream.of(
                        new UserRoutes(context).all(),
                        new GuildRoutes(context).all(),
                        new CommandRoutes(context).all(),
                        new ThreadRoutes(context).all(),
                        new ThreadMemberRoutes(context).all(),
                        new MessageRoutes(context).all(),
                        new InteractionRoutes(context).all(),
                        new WebhookRoutes(context).all())
                .flatMap(List::stream)
                .toList();
    }

    public RestContext context() {
        return context;
    }

    public Requests requests() {
        return requests;
    }

    public RateLimits rateLimits() {
        return rateLimits;
    }

    public Faults<Fault> faults() {
        return faults;
    }

    /** From now on the bot's token is no longer one. */
    public void revokeToken() {
        tokenRevoked = true;
    }

    public RestAnswer call(RestCall call) {
        for (var route : routes) {
            var params = route.match(call.verb(), call.path());
            if (params.isPresent()) {
                return recorded(route.name(), call, answer(route, call.matched(params.get())));
            }
        }
        var known =
                routes.stream().anyMatch(it -> it.match(it.verb(), call.path()).isPresent());
        var error = known ? new RestError(405, 0, "405: Method Not Allowed") : new RestError(404, 0, "404: Not Found");
        return recorded(call.verb() + " " + call.path(), call, error.answer());
    }

    private RestAnswer recorded(String route, RestCall call, RestAnswer answer) {
        requests.add(new RecordedRequest(
                time.instant(), route, call.path(), call.body().deepCopy(), answer.status(), answer.json()));
        return answer;
    }

    private RestAnswer answer(Route route, RestCall call) {
        var fault = faults.take(route.name());
        return fault.isPresent() ? faulty(route, call, fault.get()) : healthy(route, call);
    }

    private RestAnswer faulty(Route route, RestCall call, Fault fault) {
        return switch (fault) {
            case Fault.TooManyRequests(Duration retryAfter, String scope) -> RateLimits.refusal(retryAfter, scope);
            case Fault.ServerError(var status) -> RestAnswer.serverError(status);
            case Fault.ServerErrorAfterEffect(var status) -> {
                healthy(route, call);
                yield RestAnswer.serverError(status);
            }
            case Fault.Refused(var status, var code, var message) -> new RestError(status, code, message).answer();
            case Fault.Slow(Duration delay) -> healthy(route, call).after(delay);
            case Fault.LostCall() -> RestAnswer.serverError(503).neverArriving();
            case Fault.LostAnswer() -> healthy(route, call).neverArriving();
        };
    }

    private RestAnswer healthy(Route route, RestCall call) {
        Map<String, String> headers = Map.of();
        try {
            checkToken(route, call);
            var admission = rateLimits.admit(route, call.params());
            if (admission.refusal().isPresent()) {
                return admission.refusal().get();
            }
            headers = admission.headers();
            checkSchema(call);
            return route.body().apply(call).with(headers);
        } catch (RestError refused) {
            return refused.answer().with(headers);
        }
    }

    private void checkToken(Route route, RestCall call) {
        var valid = !tokenRevoked && call.token().equals(context.app().token());
        if (!route.open() && !valid) {
            throw RestError.unauthorized();
        }
    }

    private void checkSchema(RestCall call) {
        if (call.verb().equals("GET") || call.verb().equals("DELETE")) {
            return;
        }
        var problems = context.schemas().problemsInRequest(call.verb(), call.path(), call.body());
        if (!problems.isEmpty()) {
            var findings = new Findings();
            problems.forEach(it -> findings.add("schema", "DOUBLE_SCHEMA", it));
            throw RestError.invalidForm(findings);
        }
    }
}
