package org.popcircle.slack.run;

import java.io.IOException;
import org.popcircle.core.redis.RedisStores;
import org.popcircle.run.CoreWiring;
import org.popcircle.run.SandboxCore;
import org.popcircle.sandbox.SharedClock;
import org.popcircle.sandbox.web.PeopleServlet;
import org.popcircle.slack.SlackSettings;
import org.popcircle.slack.sandbox.SlackDouble;
import org.popcircle.slack.sandbox.web.ResponseUrlServlet;
import org.popcircle.slack.sandbox.web.SlackPage;
import org.popcircle.slack.sandbox.web.WebApiServlet;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** A workspace in the browser, beside the program itself; only when no credential is set. */
@Configuration(proxyBeanMethods = false)
@Conditional(SandboxWiring.NoCredentials.class)
class SandboxWiring extends SandboxCore {

    /** What was said in the sandbox, so that it is still there after a restart. */
    private static final String HISTORY = "sandbox-slack.json";

    /** Whether nothing is set that would reach a real workspace. */
    static final class NoCredentials implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return SlackSettings.from(context.getEnvironment()::getProperty).sandbox();
        }
    }

    /** Opened after the store, so that only a folder that is the sandbox's own is written to. */
    @Bean(destroyMethod = "close")
    Sandbox sandbox(Environment environment, RedisStores stores) throws IOException {
        int port = environment.getRequiredProperty("server.port", Integer.class);
        Sandbox sandbox = Sandbox.on(port, SlackDouble::new);
        sandbox.slack().keepIn(CoreWiring.dataFolder(environment).resolve(HISTORY));
        return sandbox;
    }

    @Bean
    ServletRegistrationBean<?> webApi(Sandbox sandbox) {
        return mounted("web-api", new WebApiServlet(sandbox.slack().api()), "/api/*");
    }

    @Bean
    ServletRegistrationBean<?> responseUrls(Sandbox sandbox) {
        return mounted("response-urls", new ResponseUrlServlet(sandbox.slack().responseUrls()), "/response/*");
    }

    @Bean
    PeopleServlet peopleServlet(Sandbox sandbox, SharedClock clock) {
        return new PeopleServlet(new SlackPage(sandbox.slack(), clock));
    }
}
