package org.popcircle.discord.run;

import java.io.IOException;
import org.popcircle.core.redis.RedisStores;
import org.popcircle.discord.DiscordSettings;
import org.popcircle.discord.sandbox.web.AttachmentServlet;
import org.popcircle.discord.sandbox.web.DiscordPage;
import org.popcircle.discord.sandbox.web.RestServlet;
import org.popcircle.run.CoreWiring;
import org.popcircle.run.SandboxCore;
import org.popcircle.sandbox.SharedClock;
import org.popcircle.sandbox.web.PeopleServlet;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** A server in the browser, beside the program itself; only when no token is set. */
@Configuration(proxyBeanMethods = false)
@Conditional(SandboxWiring.NoToken.class)
class SandboxWiring extends SandboxCore {

    /** What was said in the sandbox, so that it is still there after a restart. */
    private static final String HISTORY = "sandbox-discord.json";

    /** Whether nothing is set that would reach a real server. */
    static final class NoToken implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return DiscordSettings.from(context.getEnvironment()::getProperty).sandbox();
        }
    }

    /** Opened after the store, so that only a folder that is the sandbox's own is written to. */
    @Bean(destroyMethod = "close")
    Sandbox sandbox(Environment environment, DiscordSettings settings, RedisStores stores) throws IOException {
        Sandbox sandbox = Sandbox.on(environment.getRequiredProperty("server.port", Integer.class), settings.command());
        sandbox.discord().keepIn(CoreWiring.dataFolder(environment).resolve(HISTORY));
        return sandbox;
    }

    @Bean
    ServletRegistrationBean<?> rest(Sandbox sandbox) {
        return mounted("rest", new RestServlet(sandbox.discord().rest()), "/api/*");
    }

    @Bean
    ServletRegistrationBean<?> attachments(Sandbox sandbox) {
        return mounted("attachments", new AttachmentServlet(sandbox.discord().guild()), "/attachments/*");
    }

    @Bean
    PeopleServlet peopleServlet(Sandbox sandbox, SharedClock clock) {
        return new PeopleServlet(new DiscordPage(sandbox.discord(), clock));
    }
}
