package org.popcircle.slack.sandbox.api;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.popcircle.sandbox.Faults;
import org.popcircle.sandbox.Json;
import org.popcircle.slack.sandbox.api.ApiMethod.Token;
import org.popcircle.slack.sandbox.blocks.BlockRules.Surface;
import tools.jackson.databind.node.ObjectNode;

/**
 * Slack's Web API, as strict as Slack: tokens, scopes, membership, limits of blocks and rates, with Slack's error codes.
 * Every call is recorded with its answer.
 */
public final class WebApi {

    private final ApiContext context;
    private final InstantSource time;
    private final ViewMethods viewMethods;
    private final Map<String, ApiMethod> methods = new HashMap<>();
    private final AppMethods appMethods;
    private final RateLimits rateLimits;
    private final Faults<Fault> faults = new Faults<>();
    private final Requests requests = new Requests();
    private volatile String revokedBecause = "";

    public WebApi(ApiContext context, InstantSource time) {
        this.context = context;
        this.time = time;
        this.rateLimits = new RateLimits(time);
        this.appMethods = new AppMethods(context);
        this.viewMethods = new ViewMethods(context);
        var families = List.of(
                new ChatMethods(context).all(),
                new ConversationMethods(context).all(),
                new PeopleMethods(context).all(),
                viewMethods.all(),
                appMethods.all());
        families.forEach(family -> family.forEach(it -> methods.put(it.name(), it)));
    }

    public ApiContext context() {
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

    /** A code for {@code oauth.v2.access}, as Slack's consent page hands it to the browser. */
    public String issueInstallationCode() {
        return appMethods.issueCode();
    }

    /** From now on every token is refused with this code, such as {@code account_inactive} after an uninstall. */
    public void revokeTokens(String error) {
        revokedBecause = error;
    }

    /** The modal with which the app answers a submission, as it would be shown; empty when Slack would refuse it. */
    public Optional<ObjectNode> acceptedModal(ObjectNode view) {
        try {
            return Optional.of(viewMethods.checked(Surface.MODAL, view));
        } catch (ApiError refused) {
            requests.add(new RecordedRequest(time.instant(), "ack", view.deepCopy(), 200, refused.toSlack()));
            return Optional.empty();
        }
    }

    public ApiAnswer call(ApiCall call) {
        var answer = answer(call);
        requests.add(new RecordedRequest(
                time.instant(), call.method(), call.args().deepCopy(), answer.status(), answer.body()));
        return answer;
    }

    private ApiAnswer answer(ApiCall call) {
        var method = methods.get(call.method());
        if (method == null) {
            return ApiAnswer.of(new ApiError("unknown_method").toSlack());
        }
        var fault = faults.take(call.method());
        if (fault.isPresent()) {
            return faulty(method, call, fault.get());
        }
        return healthy(method, call);
    }

    private ApiAnswer faulty(ApiMethod method, ApiCall call, Fault fault) {
        return switch (fault) {
            case Fault.TooManyRequests(var seconds) -> ApiAnswer.tooManyRequests(seconds);
            case Fault.ServerError(var status) -> ApiAnswer.serverError(status);
            case Fault.Refused(var error) -> ApiAnswer.of(new ApiError(error).toSlack());
            case Fault.Slow(Duration delay) -> healthy(method, call).after(delay);
            case Fault.LostCall() -> ApiAnswer.serverError(503).neverArriving();
            case Fault.LostAnswer() -> healthy(method, call).neverArriving();
        };
    }

    private ApiAnswer healthy(ApiMethod method, ApiCall call) {
        try {
            checkToken(method, call);
            var wait = rateLimits.admit(method, call);
            if (wait.isPresent()) {
                return ApiAnswer.tooManyRequests(wait.getAsInt());
            }
            var answer = Json.object().put("ok", true);
            answer.setAll(method.body().apply(call));
            return ApiAnswer.of(answer);
        } catch (ApiError refused) {
            return ApiAnswer.of(explained(method, refused.toSlack()));
        }
    }

    private void checkToken(ApiMethod method, ApiCall call) {
        if (method.token() == Token.NONE) {
            return;
        }
        var secrets = context.app().secrets();
        if (call.token().isEmpty()) {
            throw new ApiError("not_authed");
        }
        var isBot = call.token().equals(secrets.botToken());
        if (!isBot && !call.token().equals(secrets.appToken())) {
            throw new ApiError("invalid_auth");
        }
        if (method.token() == (isBot ? Token.APP : Token.BOT)) {
            throw new ApiError("not_allowed_token_type");
        }
        if (!revokedBecause.isEmpty()) {
            throw new ApiError(revokedBecause);
        }
        method.scopes().forEach(context::requireScope);
    }

    /** With {@code missing_scope} Slack also says what was needed and what was there. */
    private ObjectNode explained(ApiMethod method, ObjectNode answer) {
        if (Json.text(answer, "error").equals("missing_scope")) {
            answer.put("needed", String.join(",", method.scopes()))
                    .put("provided", String.join(",", context.app().scopes()));
        }
        return answer;
    }
}
